package vn.diembao.dashboards.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Mark;
import vn.diembao.dashboards.board.Panel;

/** What the script of the page draws, as JSON: the grid with nothing added. It stands in an attribute, escaped like any text. */
final class Drawing {
    private static final List<Chart> DRAWN = List.of(Chart.LINE, Chart.BAR, Chart.STACKED, Chart.SHARE);

    /** Keys that have a colour of their own everywhere. */
    private static final Set<String> TONES = Set.of("pos", "neu", "neg");

    private static final int COLOURS = 8;

    private Drawing() {}

    /** Class of a colour: of the tone, else of the place. */
    static String colour(String key, int place) {
        return TONES.contains(key) ? key : "c" + (1 + place % COLOURS);
    }

    /** Empty where there is nothing to draw. */
    static String of(Panel panel, Grid grid) {
        if (!DRAWN.contains(panel.chart()) || grid.isEmpty()) {
            return "";
        }
        ObjectNode drawing = JsonNodeFactory.instance.objectNode();
        drawing.put("kind", panel.chart().name().toLowerCase(Locale.ROOT));
        drawing.put("overTime", panel.group() instanceof Grouping.Time || panel.group() instanceof Grouping.Hours);
        ArrayNode labels = drawing.putArray("labels");
        ArrayNode colours = drawing.putArray("colours");
        for (Grid.Line line : grid.lines()) {
            colours.add(colour(line.key(), labels.size()));
            labels.add(line.label());
        }
        ArrayNode series = drawing.putArray("series");
        for (int i = 0; i < grid.columns().size(); i++) {
            series.add(series(grid, i));
        }
        if (panel.mark() != null) {
            mark(drawing.putObject("mark"), panel.mark());
        }
        return drawing.toString();
    }

    private static ObjectNode series(Grid grid, int column) {
        ObjectNode series = JsonNodeFactory.instance.objectNode();
        series.put("colour", colour(grid.columns().get(column).key(), column));
        series.put("name", grid.columns().get(column).label());
        ArrayNode values = series.putArray("values");
        ArrayNode links = series.putArray("links");
        for (Grid.Line line : grid.lines()) {
            Grid.Cell cell = line.cells().get(column);
            double value = cell.figure().value();
            if (Double.isNaN(value)) {
                values.addNull();
            } else {
                values.add(value);
            }
            links.add(cell.link());
        }
        return series;
    }

    private static void mark(ObjectNode drawn, Mark mark) {
        drawn.put("label", mark.label());
        drawn.put("value", mark.value());
    }
}
