package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import vn.diembao.dashboards.scorecard.Frame;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.unit.IssueTimes;

/**
 * The stretch of time a digest stands for. The edition of day D holds what was first seen from D-1 07:00 to D 07:00 in
 * Viet Nam, or another hour that its readers want, so that it lies on the desk when the office opens; a week is its seven
 * daily editions.
 *
 * @param first day of the first daily edition
 * @param last day of the last daily edition
 * @param from inclusive
 * @param to exclusive
 */
record Edition(DigestPeriod period, LocalDate first, LocalDate last, Instant from, Instant to) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Edition {
        requireNonNull(period, "period is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    static Edition of(DigestPeriod period, LocalDate date) {
        return of(period, date, IssueTimes.USUAL);
    }

    /** @param closing when the daily editions close */
    static Edition of(DigestPeriod period, LocalDate date, LocalTime closing) {
        LocalDate first = first(period, date);
        LocalDate last =
                switch (period) {
                    case DAY -> first;
                    case WEEK -> first.plusDays(6);
                    case MONTH -> first.plusMonths(1).minusDays(1);
                    case QUARTER -> first.plusMonths(3).minusDays(1);
                    case HALF -> first.plusMonths(6).minusDays(1);
                    case YEAR -> first.plusYears(1).minusDays(1);
                };
        return new Edition(period, first, last, at(first.minusDays(1), closing), at(last, closing));
    }

    private static LocalDate first(DigestPeriod period, LocalDate date) {
        return switch (period) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case HALF -> LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The edition of the same length just before this one. */
    Edition previous() {
        return of(period, first.minusDays(1), closing());
    }

    /** The edition of the same length 52 weeks earlier: the same days of the week. */
    Edition yearAgo() {
        return of(period, first.minusWeeks(Weeks.A_YEAR), closing());
    }

    /** Its days, for the scorecard. */
    Frame frame(Instant madeAt) {
        return new Frame(first, last, closing(), madeAt);
    }

    Span span() {
        return new Span(from, to);
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** The day whose daily edition holds what was first seen then. */
    LocalDate dayOf(Instant firstSeen) {
        return firstSeen
                .atZone(ZONE)
                .toLocalDateTime()
                .minusNanos(closing().toNanoOfDay())
                .toLocalDate()
                .plusDays(1);
    }

    /**
     * File name without extension, e.g. {@code diem-bao-ngay-2025-07-01}, {@code diem-bao-tuan-2025-W27} or
     * {@code bao-cao-quy-2025-3}.
     */
    String fileStem() {
        int year = first.getYear();
        int month = first.getMonthValue();
        return switch (period) {
            case DAY -> "diem-bao-ngay-" + first;
            case WEEK -> String.format(Locale.ROOT, "diem-bao-tuan-%d-W%02d", weekYear(), weekNumber());
            case MONTH -> String.format(Locale.ROOT, "bao-cao-thang-%d-%02d", year, month);
            case QUARTER -> "bao-cao-quy-" + year + '-' + (month + 2) / 3;
            case HALF -> "bao-cao-6-thang-" + year + '-' + (month + 5) / 6;
            case YEAR -> "bao-cao-nam-" + year;
        };
    }

    /** ISO 8601 week number. */
    int weekNumber() {
        return first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    int weekYear() {
        return first.get(IsoFields.WEEK_BASED_YEAR);
    }

    private LocalTime closing() {
        return to.atZone(ZONE).toLocalTime();
    }

    private static Instant at(LocalDate day, LocalTime closing) {
        return day.atTime(closing).atZone(ZONE).toInstant();
    }
}
