package vn.diembao.pipeline.history;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.Article;
import vn.diembao.model.History;
import vn.diembao.model.Reaction;

/**
 * A clip that is new, changed or withdrawn, with its history up to now; or one that is to be removed; or one that
 * is stored as it is, told of again for what later steps remember.
 *
 * @param article its text, null when it was withdrawn or is to be removed
 * @param history null when it is to be removed
 * @param reaction to a post, null for anything else; beside no article it alone has changed
 */
public record TrackedArticle(String clipId, Article article, History history, Told told, Reaction reaction) {
    /** Why it is told of. */
    public enum Told {
        /** It is new, changed, withdrawn or to be removed. */
        NEWS,
        /** It came behind the checkpoint a run goes on from: later steps have forgotten it, though it is stored. */
        RETOLD,
        /** A kept page of it was read once more: what was found out of its story by all others stands. */
        READ_AGAIN
    }

    public TrackedArticle {
        requireNonNull(clipId, "clipId is null");
        requireNonNull(told, "told is null");
        if (article != null) {
            requireNonNull(history, "history is null");
        }
    }

    /** Nothing may be left of it. */
    public static TrackedArticle removed(String clipId) {
        return new TrackedArticle(clipId, null, null);
    }

    /** A post whose counts are news. */
    public static TrackedArticle counted(String clipId, History history, Reaction reaction) {
        return new TrackedArticle(clipId, null, history, Told.NEWS, reaction);
    }

    public boolean toBeRemoved() {
        return history == null;
    }

    public TrackedArticle(String clipId, Article article, History history) {
        this(clipId, article, history, Told.NEWS);
    }

    public TrackedArticle(String clipId, Article article, History history, Told told) {
        this(clipId, article, history, told, null);
    }
}
