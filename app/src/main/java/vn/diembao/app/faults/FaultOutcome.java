package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a run with a fault ended.
 *
 * @param struckAfter from the start of the run to the kill
 * @param clipsThen clips in the index at the kill
 * @param from checkpoint that it went on from or could have
 * @param seconds from the kill to the end of the run
 * @param fault why it did not end well, empty when it did
 */
public record FaultOutcome(
        PlannedFault plan,
        Duration struckAfter,
        long clipsThen,
        ResumePoint from,
        double seconds,
        StoredSet.Difference difference,
        String fault) {
    public FaultOutcome {
        requireNonNull(plan, "plan is null");
        requireNonNull(struckAfter, "struckAfter is null");
        requireNonNull(from, "from is null");
        requireNonNull(difference, "difference is null");
        requireNonNull(fault, "fault is null");
    }

    /** True when the run came to its end with exactly what a run without a fault leaves. */
    public boolean same() {
        return fault.isEmpty() && difference.none();
    }
}
