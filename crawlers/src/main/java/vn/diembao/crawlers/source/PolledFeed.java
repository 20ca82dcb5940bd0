package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/**
 * What a poll brought and the feed's state once that has been handed on.
 *
 * @param retryAfterMillis what the host that answered asked for, 0 when it asked for nothing: this feed waits so long, its
 *     host's others only when it was that host
 * @param freshMillis how long the cache headers call the answer fresh, 0 when they say nothing
 * @param elsewhere true when the feed's address led to another host, which answered or did not
 */
public record PolledFeed(FeedPoll poll, FeedSplit next, long retryAfterMillis, long freshMillis, boolean elsewhere) {
    private static final Set<Integer> HOST_FAILURES = Set.of(0, 429, 502, 503, 504);

    public PolledFeed {
        requireNonNull(poll, "poll is null");
        requireNonNull(next, "next is null");
    }

    /** A poll whose answer does not say how long it stays fresh. */
    public PolledFeed(FeedPoll poll, FeedSplit next, long retryAfterMillis) {
        this(poll, next, retryAfterMillis, 0, false);
    }

    /** True when nobody was there or had time to answer: what another feed of the host would have met as well. */
    boolean hostFailed() {
        return !elsewhere && poll.outcome() == PollOutcome.FAILED && HOST_FAILURES.contains(poll.status());
    }
}
