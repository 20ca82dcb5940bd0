package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

/**
 * An id that another one stands for from now on.
 *
 * @param from is never given again
 */
public record Redirect(String from, String to) {
    public Redirect {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }
}
