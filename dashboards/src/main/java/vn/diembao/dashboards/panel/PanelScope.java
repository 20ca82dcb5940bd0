package vn.diembao.dashboards.panel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader looks at.
 *
 * @param from with {@code to} the period; what an index holds of the present is not narrowed by it
 * @param to not included; Elasticsearch refuses a period of more than some 60,000 steps of a panel
 * @param chosen by name of the field, any of these values to the letter; a panel whose index has no such field is not
 *     narrowed; fields without values are left out
 */
public record PanelScope(Instant from, Instant to, Map<String, List<String>> chosen) {
    public PanelScope {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
        Map<String, List<String>> copied = new TreeMap<>();
        chosen.forEach((field, values) -> {
            if (!values.isEmpty()) {
                copied.put(field, List.copyOf(values));
            }
        });
        chosen = Map.copyOf(copied);
    }

    /** A period, nothing chosen. */
    public static PanelScope of(Instant from, Instant to) {
        return new PanelScope(from, to, Map.of());
    }
}
