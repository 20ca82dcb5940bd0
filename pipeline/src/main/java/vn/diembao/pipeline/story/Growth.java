package vn.diembao.pipeline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts a story's articles by {@link #STEP} to tell whether it is rising. Bounded; not thread-safe. */
final class Growth {
    static final Duration STEP = Duration.ofHours(6);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_STEPS = 60;

    private final TreeMap<Long, Integer> counts = new TreeMap<>();

    /** @param at null when unknown: it says nothing of growth */
    void add(Instant at) {
        if (at != null) {
            add(step(at), 1);
        }
    }

    void addAll(Growth other) {
        other.counts.forEach(this::add);
    }

    private void add(long step, int count) {
        counts.merge(step, count, Integer::sum);
        if (counts.size() > MOST_STEPS) {
            counts.pollFirstEntry();
        }
    }

    /**
     * Articles of the day that ends at {@code now} over those of the day before, one added to each so that nothing is divided
     * by nothing: 1 is steady, more is rising. Exact to six hours.
     */
    double at(Instant now) {
        return (1.0 + day(now)) / (1.0 + day(now.minus(DAY)));
    }

    private int day(Instant end) {
        Map<Long, Integer> day = counts.subMap(step(end.minus(DAY)), false, step(end), true);
        return day.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }
}
