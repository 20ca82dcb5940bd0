package vn.diembao.pipeline.revisit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/**
 * When the page of a relevant clip is looked at again.
 *
 * @param rungs times after the clip was first seen, positive, ascending, none twice; empty for never
 * @param every time between two questions to the index for clips that are due, positive
 */
public record RevisitPlan(List<Duration> rungs, Duration every) implements Serializable {
    /** After an hour, six hours, a day and a week; asked every minute. */
    public static final RevisitPlan STANDARD = new RevisitPlan(
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7)),
            Duration.ofMinutes(1));

    /** Looks at nothing again. */
    public static final RevisitPlan NEVER = new RevisitPlan(List.of(), Duration.ofMinutes(1));

    public RevisitPlan {
        requireNonNull(every, "every is null");
        rungs = List.copyOf(rungs);
        if (!isPositive(every) || !rungs.stream().allMatch(RevisitPlan::isPositive)) {
            throw new IllegalArgumentException("times of a revisit plan must be positive");
        }
        if (!rungs.equals(List.copyOf(new TreeSet<>(rungs)))) {
            throw new IllegalArgumentException("rungs must ascend: " + rungs);
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
