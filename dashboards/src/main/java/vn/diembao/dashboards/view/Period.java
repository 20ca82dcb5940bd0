package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Calendar days in Viet Nam, first and last included. */
public record Period(LocalDate from, LocalDate to) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public Period {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /** So many days, the last of which is this one. */
    static Period upTo(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    /** As many days, up to the day before. */
    Period before() {
        return upTo(from.minusDays(1), Math.toIntExact(days()));
    }

    /** How many days these are. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The part of these days that lies within others; those must overlap. */
    Period within(Period other) {
        return new Period(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }

    Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** Not included. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** {@code 01/06/2025 – 30/06/2025}, or one day. */
    public String text() {
        return from.equals(to) ? DAY.format(from) : DAY.format(from) + " – " + DAY.format(to);
    }
}
