package vn.diembao.dashboards.edition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.unit.UnitProfile;

/** Tells which editions are due. Depends on nothing but its arguments, so a clock that jumps asks it again, no more. */
final class IssueSchedule {
    /** Missed editions older than this are no news; they can be issued by hand. */
    static final Duration LOOK_BACK = Duration.ofDays(7);

    /** Pages are looked at again for seven days after the last clip of an edition came in. */
    static final Duration CORRECTED = Duration.ofDays(8);

    /** What was read just before the hour gets this long to come through the pipeline. */
    static final Duration SETTLING = Duration.ofMinutes(2);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private IssueSchedule() {}

    /**
     * Editions of a unit that closed within the last eight days, oldest first.
     *
     * @param since only those that closed later
     */
    static List<DueEdition> closed(UnitProfile profile, Instant now, Instant since) {
        List<DueEdition> due = new ArrayList<>();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        // A day more: what exactly is due the hours decide.
        for (LocalDate day = today.minusDays(CORRECTED.toDays() + 1); !day.isAfter(today); day = day.plusDays(1)) {
            add(due, profile, DigestPeriod.DAY, day);
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                add(due, profile, DigestPeriod.WEEK, day);
            }
        }
        return due.stream()
                .filter(edition -> !edition.dueAt().plus(SETTLING).isAfter(now))
                .filter(edition -> edition.dueAt().isAfter(now.minus(CORRECTED)))
                .filter(edition -> edition.dueAt().isAfter(since))
                .sorted(Comparator.comparing(DueEdition::dueAt).thenComparing(DueEdition::period))
                .toList();
    }

    private static void add(List<DueEdition> due, UnitProfile profile, DigestPeriod period, LocalDate date) {
        boolean wanted = period == DigestPeriod.DAY
                ? profile.issue().daily()
                : profile.issue().weekly();
        if (wanted) {
            Instant closing = DigestDesk.closing(EditionPress.request(profile, period, date));
            due.add(new DueEdition(profile, period, date, closing));
        }
    }
}
