package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.dashboards.panel.Figure;

/**
 * The figures of a panel as rows and columns; drawing and table are made of the same one.
 *
 * @param head what the rows are, heading of their names
 * @param columns a measure each, or a part of the split each
 */
public record Grid(String head, List<Column> columns, List<Line> lines) {
    public Grid {
        requireNonNull(head, "head is null");
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A column.
     *
     * @param key id of the part; empty for a measure
     * @param number false where words stand
     */
    public record Column(String key, String label, boolean number) {
        public Column {
            requireNonNull(key, "key is null");
            requireNonNull(label, "label is null");
        }

        /** A column of figures. */
        public Column(String key, String label) {
            this(key, label, true);
        }
    }

    /**
     * A row.
     *
     * @param link to the clips of the row, empty where no search finds just these
     * @param cells one a column
     */
    public record Line(String key, String label, String link, List<Cell> cells) {
        public Line {
            requireNonNull(key, "key is null");
            requireNonNull(label, "label is null");
            requireNonNull(link, "link is null");
            cells = List.copyOf(cells);
        }
    }

    /** @param link to the clips that were counted, empty where no search finds just these */
    public record Cell(Figure figure, String link) {
        public Cell {
            requireNonNull(figure, "figure is null");
            requireNonNull(link, "link is null");
        }
    }

    /** True when there is nothing but noughts, or nothing at all. */
    public boolean isEmpty() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .noneMatch(cell -> cell.figure().value() > 0);
    }
}
