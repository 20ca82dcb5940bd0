package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

/**
 * A remembered article.
 *
 * @param keys of its {@link TermVector}
 * @param story key of the {@link GrowingStory} it was put into
 * @param turn under which it arrived
 */
// Kept by the ten thousand: boxed, it would take three times the room.
@SuppressWarnings("ArrayRecordComponent")
public record KnownArticle(String id, long[] keys, long story, long turn) {
    public KnownArticle {
        requireNonNull(id, "id is null");
        requireNonNull(keys, "keys is null");
    }
}
