package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A clip that the office entered itself: a row of a table, checked and cleaned, of what no feed brings.
 *
 * @param clipId {@link ClipId#ofEntry}
 * @param sourceId id of the outlet's source file
 * @param summary empty when there is none
 * @param publishedAt when it stood in print or began on air
 * @param url its address on the web; {@link #addressOf} its id when it has none
 * @param enteredAt when it counts as first seen
 */
public record ClipEntry(
        String clipId,
        String sourceId,
        ArticleKind kind,
        String title,
        String summary,
        Instant publishedAt,
        String url,
        Placement placement,
        Instant enteredAt) {
    private static final String NOWHERE = "clip:";

    public ClipEntry {
        requireNonNull(clipId, "clipId is null");
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(publishedAt, "publishedAt is null");
        requireNonNull(url, "url is null");
        requireNonNull(placement, "placement is null");
        requireNonNull(enteredAt, "enteredAt is null");
    }

    /** The address of a clip that stands nowhere on the web: it can be erased by it, but not followed. */
    public static String addressOf(String clipId) {
        return NOWHERE + clipId;
    }

    /** The id in an address that {@link #addressOf} gave; empty for any other address. */
    public static Optional<String> idIn(String url) {
        return url.startsWith(NOWHERE) && Erasure.isKey(url.substring(NOWHERE.length()))
                ? Optional.of(url.substring(NOWHERE.length()))
                : Optional.empty();
    }
}
