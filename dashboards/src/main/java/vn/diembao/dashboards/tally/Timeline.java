package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question how often something was there, and when.
 *
 * @param clips which clips are looked at
 * @param span when they were first seen
 * @param keyed what is counted of them, by key; at least one
 * @param step how time is cut
 */
public record Timeline(Query clips, Span span, Map<String, Query> keyed, Step step) {
    /** How time is cut. */
    public enum Step {
        /** Stretches of 24 hours from the beginning of the span, by when clips were first seen. */
        DAY,
        /** Hours, by when clips were published. */
        HOUR
    }

    public Timeline {
        requireNonNull(clips, "clips is null");
        requireNonNull(span, "span is null");
        requireNonNull(step, "step is null");
        keyed = new LinkedHashMap<>(keyed);
        if (keyed.isEmpty()) {
            throw new IllegalArgumentException("nothing is counted");
        }
    }

    /** By days. */
    public static Timeline daily(Query clips, Span span, Map<String, Query> keyed) {
        return new Timeline(clips, span, keyed, Step.DAY);
    }
}
