package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

/**
 * An appearance that was taken for the first of its text until another was found to be earlier.
 *
 * @param first the one that is first now
 */
public record Displacement(Publication displaced, Publication first) {
    public Displacement {
        requireNonNull(displaced, "displaced is null");
        requireNonNull(first, "first is null");
    }

    public Redirect redirect() {
        return new Redirect(displaced.article(), first.article());
    }
}
