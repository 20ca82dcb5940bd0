package vn.diembao.pipeline.taxonomy;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A span of time of which either end may be open.
 *
 * @param from first instant, null when open
 * @param to first instant behind it, null when open
 */
public record Period(Instant from, Instant to) {
    /** All time. */
    static final Period OPEN = new Period(null, null);

    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    public boolean covers(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /** True when some day of {@code year} at home lies within. */
    public boolean touches(int year) {
        return (from == null || from.atZone(HOME).getYear() <= year)
                && (to == null || to.minusNanos(1).atZone(HOME).getYear() >= year);
    }

    /** First and last day at home, divided by a slash; an open end is left out: {@code 2022-06-01/2023-09-01}. */
    String days() {
        String first = from == null ? "" : from.atZone(HOME).toLocalDate().toString();
        return first + '/' + (to == null ? "" : to.minusNanos(1).atZone(HOME).toLocalDate());
    }

    /** True when neither end is set. */
    public boolean isOpen() {
        return from == null && to == null;
    }

    /** True when it ends before it begins. */
    public boolean isEmpty() {
        return from != null && to != null && !from.isBefore(to);
    }
}
