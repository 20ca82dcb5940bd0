package vn.diembao.dashboards.scorecard;

import java.time.LocalDate;

/**
 * Days on which something holds, both included.
 *
 * @param from null when open
 * @param to null when open
 */
public record Validity(LocalDate from, LocalDate to) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /** On some of these days. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !isOver(first) && !isAhead(last);
    }

    boolean holdsOn(LocalDate day) {
        return overlaps(day, day);
    }

    /** It ended before this day. */
    public boolean isOver(LocalDate first) {
        return to != null && to.isBefore(first);
    }

    boolean isAhead(LocalDate last) {
        return from != null && from.isAfter(last);
    }
}
