package vn.diembao.pipeline.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.Article;
import vn.diembao.model.History;
import vn.diembao.model.Reaction;

/**
 * A clip's address was looked at: its text, or that its page is gone, or a post's counts. Or, with a removal, that the clip is to go: on an order
 * that takes the way of all looks at it, so that none overtakes it, or because it was met again after it was erased.
 *
 * @param sourceId empty for an order
 * @param url empty with a removal
 * @param article what stands there, null when the page is gone (404, 410) and with a removal
 * @param stored what the index knows of the clip, null when it knows nothing (or was not asked yet)
 * @param removal null for a look
 * @param reaction to a post; null for what is none. Where there is no article, it alone was looked at
 */
public record Sighting(
        String clipId,
        String sourceId,
        String url,
        Instant at,
        Article article,
        History stored,
        Removal removal,
        Reaction reaction) {
    private static final String NOBODY = "";
    private static final String UNTOLD = "";

    public Sighting {
        requireNonNull(clipId, "clipId is null");
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(url, "url is null");
        requireNonNull(at, "at is null");
    }

    public Sighting(
            String clipId, String sourceId, String url, Instant at, Article article, History stored, Removal removal) {
        this(clipId, sourceId, url, at, article, stored, removal, null);
    }

    public static Sighting of(Article article) {
        return new Sighting(article.id(), article.sourceId(), article.url(), article.fetchedAt(), article, null, null);
    }

    public static Sighting gone(String clipId, String sourceId, String url, Instant at) {
        return new Sighting(clipId, sourceId, url, at, null, null, null);
    }

    /** A look at a post's counts and at nothing else. */
    public static Sighting counted(String clipId, String sourceId, Instant at, Reaction reaction) {
        return new Sighting(clipId, sourceId, UNTOLD, at, null, null, null, reaction);
    }

    /** An order to remove a clip. */
    public static Sighting order(String clipId, Removal removal, Instant at) {
        return new Sighting(clipId, NOBODY, UNTOLD, at, null, null, removal);
    }

    /** False for an input, which has to be accounted for. */
    boolean isOrder() {
        return sourceId.equals(NOBODY);
    }

    /** The same look with how the public reacted. */
    public Sighting with(Reaction told) {
        return new Sighting(clipId, sourceId, url, at, article, stored, removal, told);
    }

    /** True of a look at a post that did not see its text. */
    boolean isReactionAlone() {
        return article == null && reaction != null;
    }

    /** The same look as one at what was erased: of that nothing is told. */
    Sighting erased() {
        return new Sighting(clipId, sourceId, UNTOLD, at, null, null, Removal.ERASED);
    }

    Sighting withStored(History history) {
        return new Sighting(clipId, sourceId, url, at, article, history, null, reaction);
    }
}
