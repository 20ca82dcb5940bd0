package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.diembao.model.PollSign;

/**
 * What earlier polls of a feed teach about the next.
 *
 * @param interval adapted time between two polls, null before the first poll: the source file's holds
 * @param ttl how long the last document asked to be left alone, zero when it did not say
 * @param mostFresh most fresh entries of one poll so far, surges left out
 * @param heldBack fresh entries of the last document that were left for later polls
 * @param newest time of the last document's newest entry, null when it has no dates
 * @param standing signs of the last document that hold for as long as it stays the same
 */
public record PollMemory(
        Duration interval, Duration ttl, int mostFresh, int heldBack, Instant newest, Set<PollSign> standing) {
    /** Of a feed never polled. */
    public static final PollMemory NONE = new PollMemory(null, Duration.ZERO, 0, 0, null, Set.of());

    public PollMemory {
        requireNonNull(ttl, "ttl is null");
        standing = Set.copyOf(standing);
    }

    PollMemory at(Duration newInterval) {
        return new PollMemory(newInterval, ttl, mostFresh, heldBack, newest, standing);
    }
}
