package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What became of a clip since it was first seen.
 *
 * @param firstSeenAt when the system first read it; decides which daily edition it stands in
 * @param updatedAt when its text last changed; {@code firstSeenAt} when it never did
 * @param withdrawnAt when its page was first found gone, null while it stands
 * @param versions oldest first, at least one
 */
public record History(Instant firstSeenAt, Instant updatedAt, Instant withdrawnAt, List<ClipVersion> versions) {
    public History {
        requireNonNull(firstSeenAt, "firstSeenAt is null");
        requireNonNull(updatedAt, "updatedAt is null");
        versions = List.copyOf(versions);
    }
}
