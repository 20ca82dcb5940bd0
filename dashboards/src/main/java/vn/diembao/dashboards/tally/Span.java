package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, {@code to} not included, in which clips were first seen. */
public record Span(Instant from, Instant to) {
    public Span {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    /** Its stretches of 24 hours, the last of which may be shorter. */
    public int days() {
        Duration length = Duration.between(from, to);
        long whole = length.toDays();
        return Math.toIntExact(length.equals(Duration.ofDays(whole)) ? whole : whole + 1);
    }
}
