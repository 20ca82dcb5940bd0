package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts a story's articles by {@link #STEP} to tell whether it is rising. Bounded.
 *
 * @param steps articles by the number of their step since 1970; not changed
 */
public record Growth(Map<Long, Integer> steps) {
    static final Duration STEP = Duration.ofHours(6);
    static final Growth NONE = new Growth(Map.of());

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_STEPS = 60;

    public Growth {
        requireNonNull(steps, "steps is null");
    }

    /** @param at null when unknown: it says nothing of growth */
    static Growth of(Instant at) {
        return at == null ? NONE : new Growth(Map.of(step(at), 1));
    }

    Growth plus(Growth other) {
        TreeMap<Long, Integer> sum = new TreeMap<>(steps);
        other.steps.forEach((step, count) -> sum.merge(step, count, Integer::sum));
        while (sum.size() > MOST_STEPS) {
            sum.pollFirstEntry();
        }
        return new Growth(sum);
    }

    /**
     * Articles of the day that ends at {@code now} over those of the day before, one added to each so that nothing is divided
     * by nothing: 1 is steady, more is rising. Exact to six hours.
     */
    double at(Instant now) {
        return (1.0 + day(now)) / (1.0 + day(now.minus(DAY)));
    }

    private int day(Instant end) {
        int sum = 0;
        for (long step = step(end.minus(DAY)) + 1; step <= step(end); step++) {
            sum += steps.getOrDefault(step, 0);
        }
        return sum;
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }
}
