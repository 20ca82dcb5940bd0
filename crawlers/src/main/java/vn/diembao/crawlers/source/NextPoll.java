package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When a feed is polled again, and why.
 *
 * @param interval adapted time between two polls, to be remembered
 * @param pause time until the next poll: the interval, or longer by back-off or by the feed's own wish
 */
public record NextPoll(Duration interval, Duration pause, PaceReason reason) {
    public NextPoll {
        requireNonNull(interval, "interval is null");
        requireNonNull(pause, "pause is null");
        requireNonNull(reason, "reason is null");
    }
}
