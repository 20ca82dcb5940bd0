package vn.diembao.dashboards.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Figures to be drawn as bars.
 *
 * @param id unique on its page, fit for an XML id
 * @param title what is counted
 * @param summary the figures in words, for those who do not see the picture
 * @param bars in the order of reading
 */
public record Chart(String id, Form form, String title, String summary, List<Series> series, List<Bar> bars) {
    public Chart {
        requireNonNull(id, "id is null");
        requireNonNull(form, "form is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        int width = series.size();
        if (bars.stream().anyMatch(bar -> bar.values().size() != width)) {
            throw new IllegalArgumentException("a bar wants one value for each of " + width + " series");
        }
    }

    /** How bars lie. */
    public enum Form {
        /** The values of a bar side by side, from left to right: for things with names. */
        ROWS,
        /** The values of a bar on top of each other, upright: for days. */
        COLUMNS
    }

    /** Values of one kind. */
    public record Series(String name, Ink ink) {}

    /**
     * One thing that is counted.
     *
     * @param label shown beside it; a long one is wrapped, then cut
     * @param values one for each series, none below zero
     */
    public record Bar(String label, List<Long> values) {
        public Bar {
            values = List.copyOf(values);
            if (values.stream().anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException("a bar cannot be shorter than nothing: " + values);
            }
        }

        long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }
}
