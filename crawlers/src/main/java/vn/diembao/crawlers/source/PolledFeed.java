package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.FeedPoll;

/**
 * What a poll brought and the feed's state once that has been handed on.
 *
 * @param retryAfterMillis what the host asked for, 0 when it asked for nothing
 */
public record PolledFeed(FeedPoll poll, FeedSplit next, long retryAfterMillis) {
    public PolledFeed {
        requireNonNull(poll, "poll is null");
        requireNonNull(next, "next is null");
    }
}
