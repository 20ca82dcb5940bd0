package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Mark;
import vn.diembao.dashboards.board.Panel;

/** How a Lens panel draws its columns. */
final class LensPictures {
    static final String LAYER = "layer";
    /** The layer of a {@link Mark}. */
    static final String MARK_LAYER = "mark";

    private static final int ROWS = 10;

    private LensPictures() {}

    static String type(Chart chart) {
        return switch (chart) {
            case METRIC -> "lnsMetric";
            case LINE, BAR, STACKED -> "lnsXY";
            case TABLE -> "lnsDatatable";
            case CLOUD -> "lnsTagcloud";
            case SHARE -> "lnsPie";
            case GROWTH, PROGRESS -> throw none(chart);
        };
    }

    private static IllegalArgumentException none(Chart chart) {
        return new IllegalArgumentException("Lens has no " + chart);
    }

    static ObjectNode of(Panel panel, boolean titles) {
        return switch (panel.chart()) {
            case METRIC -> layer("metricAccessor", LensColumns.measure(0));
            case LINE, BAR, STACKED -> chart(panel);
            case TABLE -> table(panel, titles);
            case CLOUD ->
                layer(
                        "tagAccessor",
                        LensColumns.GROUP,
                        "valueAccessor",
                        LensColumns.measure(0),
                        "maxFontSize",
                        48,
                        "minFontSize",
                        14,
                        "orientation",
                        "single",
                        "showLabel",
                        false,
                        "colorMapping",
                        colours());
            case SHARE -> JsonTree.object("shape", "donut", "layers", List.of(share()));
            case GROWTH, PROGRESS -> throw none(panel.chart());
        };
    }

    private static ObjectNode share() {
        return layer(
                "primaryGroups",
                List.of(LensColumns.GROUP),
                "secondaryGroups",
                List.of(),
                "metrics",
                List.of(LensColumns.measure(0)),
                "numberDisplay",
                "percent",
                "categoryDisplay",
                "default",
                "legendDisplay",
                "show",
                "nestedLegend",
                false,
                "colorMapping",
                colours());
    }

    private static ObjectNode chart(Panel panel) {
        String series = series(panel);
        ObjectNode data = layer("seriesType", series, "xAccessor", LensColumns.GROUP, "accessors", measures(panel));
        if (panel.split() != null) {
            data.put("splitAccessor", LensColumns.SPLIT);
        }
        data.set("colorMapping", colours());
        List<ObjectNode> layers = new ArrayList<>(List.of(data));
        if (panel.mark() != null) {
            layers.add(mark());
        }
        boolean legend = panel.split() != null || panel.measures().size() > 1;
        return JsonTree.object(
                "preferredSeriesType",
                series,
                "legend",
                JsonTree.object("isVisible", legend, "position", "bottom"),
                "valueLabels",
                panel.chart() == Chart.BAR ? "show" : "hide",
                "fittingFunction",
                "None",
                "layers",
                layers);
    }

    /** Names need room, so bars lie, unless they stand for steps of time. */
    private static String series(Panel panel) {
        boolean overTime = panel.group() instanceof Grouping.Time || panel.group() instanceof Grouping.Hours;
        return switch (panel.chart()) {
            case LINE -> "line";
            case STACKED -> overTime ? "bar_stacked" : "bar_horizontal_stacked";
            default -> overTime ? "bar" : "bar_horizontal";
        };
    }

    private static ObjectNode mark() {
        ObjectNode line = JsonTree.object(
                "forAccessor",
                MARK_LAYER,
                "axisMode",
                "left",
                "lineStyle",
                "dashed",
                "lineWidth",
                2,
                "fill",
                "none",
                "textVisibility",
                true);
        return JsonTree.object(
                "layerId",
                MARK_LAYER,
                "layerType",
                "referenceLine",
                "accessors",
                List.of(MARK_LAYER),
                "yConfig",
                List.of(line));
    }

    private static ObjectNode table(Panel panel, boolean titles) {
        List<ObjectNode> columns = new ArrayList<>();
        ObjectNode group = JsonTree.object("columnId", LensColumns.GROUP);
        if (titles) {
            group.put("hidden", true);
        }
        columns.add(group);
        if (panel.split() != null) {
            columns.add(JsonTree.object("columnId", LensColumns.SPLIT, "isTransposed", true));
        }
        if (titles) {
            columns.add(JsonTree.object("columnId", LensColumns.TITLE));
        }
        measures(panel).forEach(id -> columns.add(JsonTree.object("columnId", id, "alignment", "right")));
        return layer(
                "columns",
                columns,
                "paging",
                JsonTree.object("size", ROWS, "enabled", true),
                "rowHeight",
                "single",
                "headerRowHeight",
                "single");
    }

    private static List<String> measures(Panel panel) {
        return IntStream.range(0, panel.measures().size())
                .mapToObj(LensColumns::measure)
                .toList();
    }

    private static ObjectNode layer(Object... rest) {
        ObjectNode layer = JsonTree.object("layerId", LAYER, "layerType", "data");
        layer.setAll(JsonTree.object(rest));
        return layer;
    }

    private static ObjectNode colours() {
        ObjectNode others = JsonTree.object(
                "rules", List.of(JsonTree.object("type", "other")),
                "color", JsonTree.object("type", "loop"),
                "touched", false);
        return JsonTree.object(
                "assignments", List.of(),
                "specialAssignments", List.of(others),
                "paletteId", "default",
                "colorMode", JsonTree.object("type", "categorical"));
    }
}
