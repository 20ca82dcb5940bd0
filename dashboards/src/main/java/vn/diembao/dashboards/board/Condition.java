package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a field must, or must not, hold.
 *
 * @param wanted false when documents that fit are left out
 * @param values any of these is enough: a value, the beginning of one with a {@code *} behind it, or {@code *} for
 *     whatever stands there; never empty
 */
public record Condition(String field, boolean wanted, List<String> values) {
    private static final String ANY = "*";

    public Condition {
        requireNonNull(field, "field is null");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values for " + field);
        }
    }

    /** True when it is enough that the field holds something. */
    public boolean asksForAny() {
        return values.contains(ANY);
    }

    /** Values that must be met to the letter. */
    public List<String> exact() {
        return values.stream().filter(value -> !value.endsWith(ANY)).toList();
    }

    /** Beginnings, without the {@code *}. */
    public List<String> beginnings() {
        return values.stream()
                .filter(value -> value.endsWith(ANY) && value.length() > 1)
                .map(value -> value.substring(0, value.length() - 1))
                .toList();
    }
}
