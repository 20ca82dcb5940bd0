package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

/**
 * A figure of each group.
 *
 * @param label heading of its column, name of its series
 * @param field null for {@link Kind#COUNT}
 * @param filter only documents that pass it are looked at
 */
public record Measure(String label, Kind kind, String field, Filter filter) {
    public Measure {
        requireNonNull(label, "label is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(filter, "filter is null");
        if ((kind == Kind.COUNT) != (field == null)) {
            throw new IllegalArgumentException(kind + " of " + field);
        }
    }

    /** How it is worked out. */
    public enum Kind {
        /** Documents. */
        COUNT,
        /** Different values of the field; beyond some thousands an estimate. */
        UNIQUE,
        /** All numbers of the field together. */
        SUM,
        /** Largest number, or latest time, of the field. */
        MAX
    }
}
