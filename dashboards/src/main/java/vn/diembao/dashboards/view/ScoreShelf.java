package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.digest.ScoreDesk;
import vn.diembao.dashboards.form.Digest.DigestTable;

/**
 * Keeps scorecards for a while: counting one follows copies of texts through the whole index, which takes seconds on a large one,
 * and weeks that are over hardly change. Safe to share between threads, which wait for one another.
 */
final class ScoreShelf {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int MOST = 12;

    private final ScoreDesk desk;
    private final Clock clock;
    private final Map<LocalDate, Kept> kept = new LinkedHashMap<>();

    ScoreShelf(ScoreDesk desk, Clock clock) {
        this.desk = requireNonNull(desk, "desk is null");
        this.clock = clock;
    }

    /** @param read when the tables were counted */
    private record Kept(Instant read, List<DigestTable> tables) {}

    /**
     * The scorecard of a week, at most a quarter of an hour old.
     *
     * @param sunday its last day
     */
    synchronized ScoreSheet week(LocalDate sunday) throws IOException {
        Instant now = clock.instant();
        Kept found = kept.get(sunday);
        if (found == null || now.isAfter(found.read().plus(FRESH))) {
            found = new Kept(now, desk.week(sunday, now));
            kept.remove(sunday);
            kept.put(sunday, found);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return new ScoreSheet(Period.upTo(sunday, 7), ScoreDesk.NOTE, found.tables());
    }
}
