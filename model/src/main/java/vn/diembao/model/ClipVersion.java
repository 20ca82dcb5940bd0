package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One state of a clip's text, known by its hashes.
 *
 * @param contentHash {@link Article#contentHash}
 * @param titleHash {@link #hashOf} of the title, so that what changed can be told without keeping the text
 * @param seenAt when it was first read
 * @param changed which of {@code title}, {@code lead}, {@code body} differ from the version before; empty for the first
 */
public record ClipVersion(
        String contentHash, String titleHash, String leadHash, String bodyHash, Instant seenAt, List<String> changed) {
    private static final int SHORT = 16;

    public ClipVersion {
        requireNonNull(contentHash, "contentHash is null");
        requireNonNull(titleHash, "titleHash is null");
        requireNonNull(leadHash, "leadHash is null");
        requireNonNull(bodyHash, "bodyHash is null");
        requireNonNull(seenAt, "seenAt is null");
        changed = List.copyOf(changed);
    }

    /** The first 64 bits of the SHA-256, in hex: enough to see a change of one clip's field. */
    public static String hashOf(String field) {
        return ClipId.sha256(field).substring(0, SHORT);
    }
}
