package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of a text that an appearance was taken out of.
 *
 * @param text as it is now
 * @param followers the other appearances that are remembered, when the one that went was the first: all of them name another
 *     one now; the new first is not among them
 * @param newFirst true when the one that went was the first
 */
public record CopyLoss(CopyGroup text, List<Publication> followers, boolean newFirst) {
    public CopyLoss {
        requireNonNull(text, "text is null");
        followers = List.copyOf(followers);
    }
}
