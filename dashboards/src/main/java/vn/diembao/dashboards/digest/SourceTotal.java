package vn.diembao.dashboards.digest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHour;

/**
 * What one source gave in the whole period.
 *
 * @param lastDetail why the last poll that failed did so, empty when none did
 * @param readable inputs that became, changed or repeat a clip
 */
record SourceTotal(
        String sourceId,
        Map<String, Long> polls,
        String lastDetail,
        long items,
        long readable,
        Map<String, Long> rejections) {

    SourceTotal {
        polls = Map.copyOf(polls);
        rejections = Map.copyOf(rejections);
    }

    static SourceTotal none(String sourceId) {
        return new SourceTotal(sourceId, Map.of(), "", 0, 0, Map.of());
    }

    /** This and a later hour of the same source. */
    SourceTotal plus(SourceHour hour) {
        return new SourceTotal(
                sourceId,
                sum(polls, hour.polls()),
                hour.lastDetail().isEmpty() ? lastDetail : hour.lastDetail(),
                items + hour.items(),
                readable + hour.clips() + hour.updates() + hour.duplicates(),
                sum(rejections, hour.rejections()));
    }

    long polls(PollOutcome outcome) {
        return polls.getOrDefault(outcome.name(), 0L);
    }

    long allPolls() {
        return Stream.of(PollOutcome.values()).mapToLong(this::polls).sum();
    }

    long answered() {
        return polls(PollOutcome.ANSWERED) + polls(PollOutcome.NOT_MODIFIED);
    }

    /** The most frequent way not to answer; the more telling one of two equal ones; null when every poll was answered. */
    PollOutcome mainFailure() {
        PollOutcome main = null;
        for (PollOutcome outcome : List.of(PollOutcome.BLOCKED, PollOutcome.FAILED, PollOutcome.MALFORMED)) {
            if (polls(outcome) > (main == null ? 0 : polls(main))) {
                main = outcome;
            }
        }
        return main;
    }

    private static Map<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
        Map<String, Long> sum = new HashMap<>(a);
        b.forEach((key, value) -> sum.merge(key, value, Long::sum));
        return sum;
    }
}
