package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;
import vn.diembao.model.PollSign;
import vn.diembao.model.RejectionReason;

/**
 * What a poll says about the pace of its feed.
 *
 * @param first true when the feed had never answered before
 * @param entries in the document; 0 when it is the last poll's
 * @param fresh those not seen in an earlier poll and taken now
 * @param signs of the poll
 * @param failures polls in a row without a usable answer, this one included; 0 for an answer
 * @param asked how long the feed or its cache headers ask to be left alone, zero when they do not
 */
public record PollEvidence(boolean first, int entries, int fresh, Set<PollSign> signs, int failures, Duration asked) {
    public PollEvidence {
        requireNonNull(asked, "asked is null");
        signs = Set.copyOf(signs);
    }

    static PollEvidence of(FeedSplit before, PolledFeed polled) {
        long refused = polled.poll().rejected().stream()
                .filter(rejection -> rejection.reason() != RejectionReason.OVER_CAP)
                .count();
        long news = polled.poll().items().stream()
                .filter(item -> item.post() == null || !item.post().again())
                .count();
        Duration ttl = polled.next().memory().ttl();
        Duration fresh = Duration.ofMillis(polled.freshMillis());
        return new PollEvidence(
                before.isNeverAnswered(),
                polled.poll().entries(),
                (int) (news + refused),
                polled.poll().signs(),
                polled.next().failures(),
                ttl.compareTo(fresh) > 0 ? ttl : fresh);
    }
}
