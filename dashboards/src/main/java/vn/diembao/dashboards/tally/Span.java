package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A stretch of time, {@code to} not included, in which clips were first seen. */
public record Span(Instant from, Instant to) {
    public Span {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }
}
