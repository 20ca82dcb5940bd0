package vn.diembao.pipeline.history;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.Article;
import vn.diembao.model.History;

/**
 * A clip that is new, changed or withdrawn, with its history up to now; or one that is to be removed.
 *
 * @param article its text, null when it was withdrawn or is to be removed
 * @param history null when it is to be removed
 * @param retold true when it is none of these, but later steps may have forgotten it though it is stored
 */
public record TrackedArticle(String clipId, Article article, History history, boolean retold) {
    public TrackedArticle {
        requireNonNull(clipId, "clipId is null");
        if (article != null) {
            requireNonNull(history, "history is null");
        }
    }

    /** Nothing may be left of it. */
    public static TrackedArticle removed(String clipId) {
        return new TrackedArticle(clipId, null, null);
    }

    public boolean toBeRemoved() {
        return history == null;
    }

    public TrackedArticle(String clipId, Article article, History history) {
        this(clipId, article, history, false);
    }
}
