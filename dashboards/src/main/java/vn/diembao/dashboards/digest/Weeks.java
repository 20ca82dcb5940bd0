package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.tally.Tally;

/**
 * Counts of a week, of the week before, and of the week 52 weeks before, which begins on a Monday too. Posts are kept for some
 * weeks only, so a year ago is compared by the press alone.
 *
 * @param press of this week, posts apart
 * @param yearAgo posts apart
 * @param scores what was counted of the plans' obligations, empty for a unit's own report
 */
record Weeks(Tally now, Tally before, Tally press, Tally yearAgo, List<Score> scores) {
    static final int A_YEAR = 52;

    Weeks {
        requireNonNull(now, "now is null");
        requireNonNull(before, "before is null");
        requireNonNull(press, "press is null");
        requireNonNull(yearAgo, "yearAgo is null");
        scores = List.copyOf(scores);
    }

    /** Of an edition that is compared with nothing. */
    static Weeks none() {
        return new Weeks(Tally.unknown(), Tally.unknown(), Tally.unknown(), Tally.unknown(), List.of());
    }
}
