package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

/**
 * A remembered appearance of a text.
 *
 * @param hashes of its {@link Sketch}
 * @param group key of the {@link CopyGroup} it was taken into
 */
// Kept by the ten thousand: boxed, it would take three times the room.
@SuppressWarnings("ArrayRecordComponent")
public record KnownText(Publication publication, long[] hashes, long group) {
    public KnownText {
        requireNonNull(publication, "publication is null");
        requireNonNull(hashes, "hashes is null");
    }

    Sketch sketch() {
        return Sketch.kept(hashes);
    }
}
