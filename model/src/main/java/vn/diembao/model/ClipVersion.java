package vn.diembao.model;

import java.time.Instant;
import java.util.List;

/**
 * One state of a clip's text.
 *
 * @param contentHash {@link Article#contentHash}
 * @param seenAt when it was first read
 * @param changed which of {@code title}, {@code lead}, {@code body} differ from the version before; empty for the first
 */
public record ClipVersion(String contentHash, Instant seenAt, List<String> changed) {
    public ClipVersion {
        changed = List.copyOf(changed);
    }
}
