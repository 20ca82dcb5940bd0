package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;
import vn.diembao.crawlers.outlet.PollPace;

/**
 * When a feed would be polled again, and how its pace would go on from there.
 *
 * @param pace as the source file has it
 * @param next after the poll
 * @param retryAfter what the host asked for, the next poll waits at least as long; zero when it asked for nothing
 * @param quiet after the next poll, should that bring nothing new
 * @param busy after the next poll, should most of that be new
 */
public record PollOutlook(PollPace pace, NextPoll next, Duration retryAfter, NextPoll quiet, NextPoll busy) {
    public PollOutlook {
        requireNonNull(pace, "pace is null");
        requireNonNull(next, "next is null");
        requireNonNull(retryAfter, "retryAfter is null");
        requireNonNull(quiet, "quiet is null");
        requireNonNull(busy, "busy is null");
    }

    static PollOutlook of(FeedSpec spec, FeedSplit before, PolledFeed polled) {
        PollPace pace = spec.feed().pace();
        NextPoll next = PollPacePolicy.after(spec, before, polled);
        Duration retryAfter = Duration.ofMillis(polled.retryAfterMillis());
        if (next.reason() == PaceReason.ARCHIVE) {
            return new PollOutlook(pace, next, retryAfter, next, next);
        }
        Duration asked = PollEvidence.of(before, polled).asked();
        PollEvidence quiet = new PollEvidence(false, 1, 0, Set.of(), 0, asked);
        PollEvidence busy = new PollEvidence(false, 1, 1, Set.of(), 0, asked);
        return new PollOutlook(
                pace,
                next,
                retryAfter,
                PollPacePolicy.next(pace, next.interval(), quiet),
                PollPacePolicy.next(pace, next.interval(), busy));
    }
}
