package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time, {@code to} not included. */
public record Span(Instant from, Instant to) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Span {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
    }

    /** Whole days in Viet Nam, both included. */
    public static Span ofDays(LocalDate first, LocalDate last) {
        return new Span(midnight(first), midnight(last.plusDays(1)));
    }

    /** When a day begins in Viet Nam. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Documents with a time of this field within it. */
    public Query on(String field) {
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field(field).gte(from.toString()).lt(to.toString()))));
    }

    /** Its stretches of 24 hours, the last of which may be shorter. */
    public int days() {
        Duration length = Duration.between(from, to);
        long whole = length.toDays();
        return Math.toIntExact(length.equals(Duration.ofDays(whole)) ? whole : whole + 1);
    }
}
