package vn.diembao.dashboards.board;

import static java.util.Objects.requireNonNull;

/** A line across a chart that figures are read against, such as an aim. */
public record Mark(String label, double value) {
    public Mark {
        requireNonNull(label, "label is null");
    }
}
