package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

/**
 * A clip as an issued paper told it.
 *
 * @param number of the item that tells it, 0 where it has none of its own (a reprint, or no room)
 * @param contentHash of the version that was told
 * @param withdrawn whether it was told to be gone
 */
public record PaperClip(String id, int number, String contentHash, boolean withdrawn) {
    public PaperClip {
        requireNonNull(id, "id is null");
        requireNonNull(contentHash, "contentHash is null");
    }

    static PaperClip of(DigestClip clip, int number) {
        var versions = clip.history().versions();
        String hash =
                versions.isEmpty() ? "" : versions.get(versions.size() - 1).contentHash();
        return new PaperClip(clip.id(), number, hash, clip.isWithdrawn());
    }
}
