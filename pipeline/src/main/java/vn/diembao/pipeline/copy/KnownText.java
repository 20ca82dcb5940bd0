package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * A remembered appearance of a text.
 *
 * @param hashes of its {@link Sketch}
 * @param group key of the {@link CopyGroup} it was taken into
 * @param shared id of the article whose address it gives, null when it gives none
 */
// Kept by the ten thousand: boxed, it would take three times the room.
@SuppressWarnings("ArrayRecordComponent")
public record KnownText(Publication publication, long[] hashes, long group, String shared) {
    private static final String LINK = "link ";

    public KnownText {
        requireNonNull(publication, "publication is null");
        requireNonNull(hashes, "hashes is null");
    }

    /** Under which it is found: its words, and the article whose address it gives. */
    long[] keys() {
        long[] words = sketch().keys();
        if (shared == null) {
            return words;
        }
        long[] keys = Arrays.copyOf(words, words.length + 1);
        keys[words.length] = linkTo(shared);
        return keys;
    }

    /** Key of those that give the address of an article. */
    static long linkTo(String article) {
        return ArticleKey.of(LINK + article);
    }

    Sketch sketch() {
        return Sketch.kept(hashes);
    }
}
