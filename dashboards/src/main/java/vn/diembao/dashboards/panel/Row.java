package vn.diembao.dashboards.panel;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One group of a panel.
 *
 * @param key id of the group: a value of the field, a case's key, {@code yyyy-MM-dd} of a step's first day in Viet Nam, an hour
 *     {@code 0} to {@code 23}; empty in a panel without groups
 * @param label as shown
 * @param figures one for each measure, in their order
 * @param parts the groups of the split, empty without one; of cases all in their order, of a field
 *     those there are, or over time the foremost of the whole period in every row, of time every step of the period
 */
public record Row(String key, String label, List<Figure> figures, List<Row> parts) {
    public Row {
        requireNonNull(key, "key is null");
        requireNonNull(label, "label is null");
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }
}
