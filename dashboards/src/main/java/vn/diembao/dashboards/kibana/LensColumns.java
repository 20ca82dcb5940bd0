package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What a Lens panel asks: its groups, then its figures. */
final class LensColumns {
    static final String GROUP = "group";
    static final String SPLIT = "split";
    /** The title in a table of clips or stories, whose ids say nothing. */
    static final String TITLE = "title";

    private static final int HOURS = 24;

    private final BoardFields fields;
    private final Kql kql;

    LensColumns(BoardFields fields) {
        this.fields = fields;
        this.kql = new Kql(fields);
    }

    /** Id of a measure's column by its place. */
    static String measure(int place) {
        return "m" + place;
    }

    ObjectNode columns(Panel panel) {
        ObjectNode columns = JsonTree.object();
        if (panel.splitsTimeByField()) {
            columns.set(SPLIT, grouped(panel, panel.split()));
        }
        if (panel.group() != null) {
            columns.set(GROUP, grouped(panel, panel.group()));
        }
        if (panel.split() != null && !columns.has(SPLIT)) {
            columns.set(SPLIT, grouped(panel, panel.split()));
        }
        if (showsTitles(panel)) {
            columns.set(TITLE, title(panel.index()));
        }
        for (int i = 0; i < panel.measures().size(); i++) {
            columns.set(measure(i), figure(panel.index(), panel.measures().get(i)));
        }
        return columns;
    }

    /** Groups first, in the order of their columns. */
    static List<String> order(ObjectNode columns) {
        List<String> order = new ArrayList<>();
        columns.fieldNames().forEachRemaining(order::add);
        return order;
    }

    boolean showsTitles(Panel panel) {
        return panel.group() instanceof Grouping.Terms terms
                && field(panel.index(), terms.field()).naming() == BoardField.Naming.CLIP;
    }

    private ObjectNode grouped(Panel panel, Grouping grouping) {
        if (grouping instanceof Grouping.Terms terms) {
            return terms(panel, terms);
        }
        if (grouping instanceof Grouping.Time time) {
            return time(panel.index(), time.every());
        }
        if (grouping instanceof Grouping.Cases cases) {
            return cases(panel.index(), cases);
        }
        return hours();
    }

    private ObjectNode terms(Panel panel, Grouping.Terms terms) {
        BoardField field = field(panel.index(), terms.field());
        boolean byId = terms.order() == Grouping.Order.ID;
        ObjectNode column = column(field.label(), field.type().equals("boolean") ? "boolean" : "string");
        return bucketed(
                column,
                "terms",
                "ordinal",
                field.name(),
                termsParams(
                        terms.size(),
                        byId
                                ? JsonTree.object("type", "alphabetical", "fallback", false)
                                : JsonTree.object("type", "column", "columnId", measure(0)),
                        terms.order()));
    }

    /** Each hour by a filter: of its values only those would be shown that there are. */
    private static ObjectNode hours() {
        return filters(
                "Giờ",
                IntStream.range(0, HOURS)
                        .mapToObj(hour ->
                                JsonTree.object("input", kql(DataViews.HOUR + ": " + hour), "label", hour + " giờ"))
                        .toList());
    }

    private static ObjectNode termsParams(int size, ObjectNode orderBy, Grouping.Order order) {
        return JsonTree.object(
                "size",
                size,
                "orderBy",
                orderBy,
                "orderDirection",
                order == Grouping.Order.FALLING ? "desc" : "asc",
                "accuracyMode",
                order == Grouping.Order.RISING,
                "otherBucket",
                false,
                "missingBucket",
                false,
                "parentFormat",
                JsonTree.object("id", "terms"),
                "include",
                List.of(),
                "exclude",
                List.of(),
                "includeIsRegex",
                false,
                "excludeIsRegex",
                false);
    }

    private ObjectNode time(StoredIndex index, Grouping.Every every) {
        String label =
                switch (every) {
                    case DAY -> "Ngày";
                    case WEEK -> "Tuần";
                    case MONTH -> "Tháng";
                };
        String interval =
                switch (every) {
                    case DAY -> "1d";
                    case WEEK -> "1w";
                    case MONTH -> "1M";
                };
        return bucketed(
                column(label, "date"),
                "date_histogram",
                "interval",
                BoardFields.time(index),
                JsonTree.object("interval", interval, "includeEmptyRows", true, "dropPartials", false));
    }

    private ObjectNode cases(StoredIndex index, Grouping.Cases cases) {
        List<ObjectNode> filters = cases.cases().stream()
                .map(one -> JsonTree.object("input", query(index, one.filter()), "label", one.label()))
                .toList();
        return filters("Nhóm", filters);
    }

    private static ObjectNode filters(String label, List<ObjectNode> filters) {
        ObjectNode column = column(label, "string");
        column.put("operationType", "filters").put("isBucketed", true).put("scale", "ordinal");
        column.set("params", JsonTree.object("filters", filters));
        return column;
    }

    /** Kibana knows the last value only, not the first. */
    private static ObjectNode title(StoredIndex index) {
        ObjectNode column = column("Tít bài mới nhất", "string");
        column.put("operationType", "last_value").put("isBucketed", false).put("scale", "ordinal");
        column.put("sourceField", "title.keyword");
        column.set("params", JsonTree.object("sortField", BoardFields.time(index), "showArrayValues", false));
        return column;
    }

    private ObjectNode figure(StoredIndex index, Measure measure) {
        boolean time = measure.field() != null && field(index, measure.field()).tellsTime();
        ObjectNode column = column(measure.label(), time ? "date" : "number");
        String operation =
                switch (measure.kind()) {
                    case COUNT -> "count";
                    case UNIQUE -> "unique_count";
                    case SUM -> "sum";
                    case MAX -> "max";
                };
        column.put("operationType", operation).put("isBucketed", false).put("scale", "ratio");
        column.put("sourceField", measure.field() == null ? "___records___" : measure.field());
        if (!measure.filter().equals(Filter.NONE)) {
            column.set("filter", query(index, measure.filter()));
        }
        column.set("params", JsonTree.object("emptyAsNull", measure.kind() == Measure.Kind.MAX));
        return column;
    }

    ObjectNode query(StoredIndex index, Filter filter) {
        return kql(kql.of(index, filter));
    }

    private static ObjectNode kql(String query) {
        return JsonTree.object("query", query, "language", "kuery");
    }

    private static ObjectNode column(String label, String type) {
        return JsonTree.object("label", label, "customLabel", true, "dataType", type);
    }

    private static ObjectNode bucketed(
            ObjectNode column, String operation, String scale, String field, ObjectNode params) {
        column.put("operationType", operation).put("isBucketed", true).put("scale", scale);
        column.put("sourceField", field);
        column.set("params", params);
        return column;
    }

    private BoardField field(StoredIndex index, String name) {
        return fields.of(index, name).orElseThrow(() -> new IllegalArgumentException(index + " " + name));
    }
}
