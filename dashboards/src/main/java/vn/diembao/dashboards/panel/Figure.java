package vn.diembao.dashboards.panel;

import static java.util.Objects.requireNonNull;

/**
 * One figure of a panel.
 *
 * @param value a number; of a time, milliseconds since 1970 UTC; NaN when there is none, as for the latest time of nothing
 * @param text as shown: {@code 1.250}, {@code 01/07/2025 07:00}, {@code –} when there is none
 */
public record Figure(double value, String text) {
    public Figure {
        requireNonNull(text, "text is null");
    }
}
