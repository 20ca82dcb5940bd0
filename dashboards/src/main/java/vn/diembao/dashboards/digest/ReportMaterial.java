package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.diembao.dashboards.scorecard.Campaign;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.scorecard.Validity;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.Letterhead;

/**
 * Everything a periodic report is made of.
 *
 * @param unit union id: only items that name this body or one below it; null for all
 * @param now counts of the press of the period: posts are kept for some weeks only
 * @param before those of the period before
 * @param portals counts of the unions' portals
 * @param campaigns counts of each campaign whose window the period meets
 * @param critical alerts and criticism of union bodies in the press, each text once, the earliest first
 * @param trails how long the stories of the cases among them have been told, by story
 * @param pages posts by page and day, none where the report is a unit's own
 * @param hours posts by hour of the day in Viet Nam, 0 to 23
 * @param scores what was counted of the plans' obligations
 */
record ReportMaterial(
        Edition edition,
        String unit,
        Letterhead letterhead,
        Instant madeAt,
        Tally now,
        Tally before,
        Tally portals,
        List<Told> campaigns,
        List<DigestClip> critical,
        Map<String, Trail> trails,
        Map<String, SortedMap<LocalDate, Long>> pages,
        Map<Integer, Long> hours,
        List<Score> scores,
        TermBook names) {

    ReportMaterial {
        requireNonNull(edition, "edition is null");
        requireNonNull(letterhead, "letterhead is null");
        requireNonNull(madeAt, "madeAt is null");
        campaigns = List.copyOf(campaigns);
        critical = List.copyOf(critical);
        trails = Map.copyOf(trails);
        pages = new TreeMap<>(pages);
        hours = new TreeMap<>(hours);
        scores = List.copyOf(scores);
        requireNonNull(names, "names is null");
    }

    /**
     * What was told of a campaign.
     *
     * @param window as far as the period reaches
     */
    record Told(Campaign campaign, Validity window, Tally tally) {}

    /** The same under another head. */
    ReportMaterial headed(Letterhead other) {
        return new ReportMaterial(
                edition, unit, other, madeAt, now, before, portals, campaigns, critical, trails, pages, hours, scores,
                names);
    }

    /** First day of the period of which a post is still stored, null when there is none. */
    LocalDate firstPost() {
        return pages.values().stream()
                .flatMap(days -> days.keySet().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Days of the period from the first on that are over. */
    long daysFrom(LocalDate first) {
        return first.datesUntil(edition.last().plusDays(1))
                .filter(day ->
                        !madeAt.isBefore(edition.frame(madeAt).span(day, day).to()))
                .count();
    }
}
