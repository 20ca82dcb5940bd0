package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.form.VietnameseText;

/**
 * One panel as shown.
 *
 * @param drawing JSON for the script of the page, empty where nothing is drawn
 * @param map null where there is none
 * @param rest what is not among the rows, in words; empty when nothing is missing
 * @param width columns of {@code Board.COLUMNS}
 */
public record PanelSheet(Panel panel, Grid grid, String drawing, TileMap map, String rest, int width) {
    /** Sizes of words. */
    private static final int SIZES = 5;

    public PanelSheet {
        requireNonNull(panel, "panel is null");
        requireNonNull(grid, "grid is null");
        requireNonNull(drawing, "drawing is null");
        requireNonNull(rest, "rest is null");
    }

    /** A word of a cloud: {@code size} 1 to 5. */
    public record Word(Grid.Line line, int size) {
        public Word {
            requireNonNull(line, "line is null");
        }
    }

    /**
     * What a colour stands for.
     *
     * @param colour class of its swatch; the script colours by the same
     * @param share per cent of the whole, empty where colours are no parts of a whole
     */
    public record Entry(String label, String colour, String share) {
        public Entry {
            requireNonNull(label, "label is null");
            requireNonNull(colour, "colour is null");
            requireNonNull(share, "share is null");
        }
    }

    PanelSheet wide(int columns) {
        return new PanelSheet(panel, grid, drawing, map, rest, columns);
    }

    /** The one figure of a metric. */
    public Grid.Cell figure() {
        return grid.lines().get(0).cells().get(0);
    }

    /** True when nothing was counted: there is nothing to draw and no table worth reading. */
    public boolean isEmpty() {
        return map == null && (grid.lines().isEmpty() || (!panel.chart().isTable() && grid.isEmpty()));
    }

    /** The colours of a drawing that has more than one; empty for others. */
    public List<Entry> legend() {
        if (panel.chart() == Chart.SHARE) {
            double whole = grid.lines().stream().mapToDouble(PanelSheet::first).sum();
            return IntStream.range(0, grid.lines().size())
                    .mapToObj(i -> {
                        Grid.Line line = grid.lines().get(i);
                        String share = VietnameseText.share((long) first(line), (long) whole);
                        return new Entry(line.label(), Drawing.colour(line.key(), i), share);
                    })
                    .toList();
        }
        List<Grid.Column> columns = grid.columns();
        return columns.size() < 2
                ? List.of()
                : IntStream.range(0, columns.size())
                        .mapToObj(i -> new Entry(
                                columns.get(i).label(),
                                Drawing.colour(columns.get(i).key(), i),
                                ""))
                        .toList();
    }

    /** The rows of a cloud as words, their area about as their figures. */
    public List<Word> words() {
        double most = grid.lines().stream().mapToDouble(PanelSheet::first).max().orElse(1);
        return grid.lines().stream()
                .map(line -> new Word(line, size(first(line) / most)))
                .toList();
    }

    private static double first(Grid.Line line) {
        return line.cells().get(0).figure().value();
    }

    private static int size(double share) {
        return Math.max(1, Math.min(SIZES, (int) Math.ceil(Math.sqrt(share) * SIZES)));
    }
}
