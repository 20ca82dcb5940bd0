package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import vn.diembao.dashboards.tally.Span;

/**
 * The days a scorecard is made for. Day D holds what was first seen from D-1 to D at the closing hour, as the daily editions do.
 *
 * @param closing hour in Viet Nam
 * @param madeAt days that end later are not over
 */
public record Frame(LocalDate first, LocalDate last, LocalTime closing, Instant madeAt) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Frame {
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(closing, "closing is null");
        requireNonNull(madeAt, "madeAt is null");
    }

    /** When clips of these days were first seen. */
    public Span span(LocalDate from, LocalDate to) {
        return new Span(end(from.minusDays(1)), end(to));
    }

    /** The day that begins then. */
    public LocalDate day(Instant beginning) {
        return beginning.atZone(ZONE).toLocalDate().plusDays(1);
    }

    /** Those of its days on which something holds; null where there are none. */
    Frame within(Validity validity) {
        if (!validity.overlaps(first, last)) {
            return null;
        }
        LocalDate from = validity.from() == null || validity.from().isBefore(first) ? first : validity.from();
        LocalDate to = validity.to() == null || validity.to().isAfter(last) ? last : validity.to();
        return new Frame(from, to, closing, madeAt);
    }

    /** Days that are over. */
    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).filter(this::isOver).toList();
    }

    /** How many of these days are over. */
    long daysOver(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::isOver).count();
    }

    /** How many of the days that begin then are over. */
    long over(Collection<Instant> beginnings) {
        return beginnings.stream().map(this::day).filter(this::isOver).count();
    }

    /** What was first seen on it can be counted. */
    public boolean isOver(LocalDate day) {
        return !madeAt.isBefore(end(day));
    }

    private Instant end(LocalDate day) {
        return day.atTime(closing).atZone(ZONE).toInstant();
    }
}
