package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A kill and its moment. The moment counts work, not time, so that a slow machine is hit as deep in the run as a fast one.
 *
 * @param number of the run, from 1
 * @param seed everything random about it comes from here
 * @param afterPages pages asked of the site before the kill
 * @param delay from there to the kill, so that it falls anywhere between two checkpoints
 */
public record PlannedFault(int number, FaultKind kind, long seed, int afterPages, Duration delay) {
    private static final int EARLIEST_PERCENT = 5;
    private static final int LATEST_PERCENT = 90;
    /** Twice the time between two checkpoints. */
    private static final int LONGEST_DELAY_MILLIS = 2_000;

    public PlannedFault {
        requireNonNull(kind, "kind is null");
        requireNonNull(delay, "delay is null");
        if (number < 1 || afterPages < 1 || delay.isNegative()) {
            throw new IllegalArgumentException("a run is numbered from 1 and killed after a page or more");
        }
    }

    /**
     * Deals the kinds in turn over the runs.
     *
     * @param runs at least 1
     * @param articles that a run reads, at least 20
     */
    public static List<PlannedFault> plan(long seed, int runs, List<FaultKind> kinds, int articles) {
        List<PlannedFault> plan = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            plan.add(of(run + 1, kinds.get(run % kinds.size()), seed + run, articles));
        }
        return List.copyOf(plan);
    }

    private static PlannedFault of(int number, FaultKind kind, long seed, int articles) {
        SplittableRandom random = new SplittableRandom(seed);
        int percent = random.nextInt(EARLIEST_PERCENT, LATEST_PERCENT + 1);
        Duration delay = Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS));
        return new PlannedFault(number, kind, seed, articles * percent / 100, delay);
    }
}
