package vn.diembao.crawlers.source;

import java.time.Duration;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.model.PollSign;

/**
 * When a feed is polled next, from how much was new and how much repeated. The interval is halved when entries may have been
 * missed or most are new, drawn out by half when nothing is new, within the bounds of the source file; a feed's ttl and the
 * cache headers are kept up to the longest of these bounds. Pure, and without chance: the same polls give the same times.
 */
public final class PollPacePolicy {
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);
    private static final int MAX_DOUBLINGS = 8;

    private PollPacePolicy() {}

    /** When to poll {@code spec} after {@code polled}, whose state before was {@code before}; Retry-After left aside. */
    public static NextPoll after(FeedSpec spec, FeedSplit before, PolledFeed polled) {
        PollPace pace = spec.feed().pace();
        Duration interval = before.memory().interval();
        if (spec.archive()) {
            return new NextPoll(pace.interval(), Duration.ZERO, PaceReason.ARCHIVE);
        }
        if (polled.hostFailed()) {
            // The host is left alone as a whole; a feed that backed off as well would come back long after its host.
            Duration current = current(pace, interval);
            return new NextPoll(current, current, PaceReason.SILENT);
        }
        NextPoll next = next(pace, interval, PollEvidence.of(before, polled));
        // Whoever puts a new token in the place of one that ran out must not wait for a day.
        boolean soon = spec.feed().page() != null && next.reason() == PaceReason.FAILING;
        return soon ? new NextPoll(next.interval(), shorter(next.pause(), pace.longest()), next.reason()) : next;
    }

    /**
     * When to poll after what a poll has shown.
     *
     * @param interval time between the last two polls, null when there were none: the pace's own
     */
    public static NextPoll next(PollPace pace, Duration interval, PollEvidence poll) {
        Duration current = current(pace, interval);
        if (poll.failures() > 0) {
            return new NextPoll(current, backedOff(current, poll.failures()), PaceReason.FAILING);
        }
        PaceReason reason = reason(pace, current, poll);
        Duration adapted = within(pace, adapted(pace, current, reason));
        Duration asked = shorter(poll.asked(), pace.longest());
        return asked.compareTo(adapted) > 0
                ? new NextPoll(adapted, asked, PaceReason.ASKED)
                : new NextPoll(adapted, adapted, reason);
    }

    private static PaceReason reason(PollPace pace, Duration current, PollEvidence poll) {
        if (poll.signs().contains(PollSign.HELD_BACK)) {
            return PaceReason.SURGE;
        }
        if (poll.first()) {
            return PaceReason.BEGUN;
        }
        if (poll.fresh() == 0) {
            return PaceReason.QUIET;
        }
        if (poll.signs().contains(PollSign.NO_OVERLAP)) {
            return PaceReason.NO_OVERLAP;
        }
        if (2 * poll.fresh() > poll.entries()) {
            return PaceReason.MOSTLY_NEW;
        }
        return current.compareTo(pace.interval()) > 0 ? PaceReason.AWAKE : PaceReason.STEADY;
    }

    private static Duration adapted(PollPace pace, Duration current, PaceReason reason) {
        return switch (reason) {
            case NO_OVERLAP, MOSTLY_NEW -> current.dividedBy(2);
            // A night without news must not leave the morning's to the slow pace it ended with.
            case AWAKE -> longer(current.dividedBy(2), pace.interval());
            case QUIET -> current.plus(current.dividedBy(2));
            default -> current;
        };
    }

    private static Duration backedOff(Duration interval, int failures) {
        Duration doubled = interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        return shorter(doubled, longer(LONGEST_BACK_OFF, interval));
    }

    private static Duration current(PollPace pace, Duration interval) {
        return within(pace, interval == null ? pace.interval() : interval);
    }

    private static Duration within(PollPace pace, Duration interval) {
        return shorter(longer(interval, pace.shortest()), pace.longest());
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
