package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Lens panel as the search that Kibana would send, made from the exported lines alone. Kibana's query language is put into
 * Lucene's, which for what we write differs in the case of its words only.
 */
final class LensQuestion {
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("\\b(and|or|not)\\b(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** Within a figure that has a filter of its own. */
    static final String WITHIN = "within";

    private final JsonNode columns;
    private final List<String> order = new ArrayList<>();
    private final String query;
    private final String time;

    LensQuestion(JsonNode lens, JsonNode dataView) {
        JsonNode state = lens.at("/attributes/state");
        JsonNode layer = state.at("/datasourceStates/formBased/layers/layer");
        columns = layer.path("columns");
        layer.path("columnOrder").forEach(id -> order.add(id.asText()));
        query = state.at("/query/query").asText();
        time = dataView.at("/attributes/timeFieldName").asText();
    }

    /** The body of the search. */
    String body(Instant from, Instant to) {
        ObjectNode range = time.isEmpty()
                ? lucene("")
                : JsonTree.object(
                        "range", JsonTree.object(time, JsonTree.object("gte", from.toString(), "lt", to.toString())));
        ObjectNode filter = JsonTree.object("bool", JsonTree.object("filter", List.of(range, lucene(query))));
        return JsonTree.text(
                JsonTree.object("size", 0, "track_total_hits", true, "query", filter, "aggs", aggregations(0)));
    }

    /** Ids of the groups, outermost first. */
    List<String> groups() {
        return order.stream()
                .filter(id -> columns.path(id).path("isBucketed").asBoolean())
                .toList();
    }

    /** True where Kibana works something out that a node without scripts cannot. */
    boolean needsScripts() {
        return columns.toString().contains(DataViews.HOUR);
    }

    /** Figures at each depth: groups may be ordered by them. */
    private ObjectNode aggregations(int depth) {
        ObjectNode aggregations = figures();
        if (depth < groups().size()) {
            String id = groups().get(depth);
            ObjectNode group = grouped(columns.path(id));
            group.set("aggs", aggregations(depth + 1));
            aggregations.set(id, group);
        }
        return aggregations;
    }

    private ObjectNode figures() {
        ObjectNode figures = JsonTree.object();
        for (String id : order) {
            JsonNode column = columns.path(id);
            if (column.path("isBucketed").asBoolean()
                    || column.path("operationType").asText().equals("last_value")) {
                continue;
            }
            String operation = column.path("operationType").asText();
            ObjectNode field =
                    JsonTree.object("field", column.path("sourceField").asText());
            ObjectNode figure = JsonTree.object(operation.equals("unique_count") ? "cardinality" : operation, field);
            ObjectNode filtered =
                    JsonTree.object("filter", lucene(column.at("/filter/query").asText()));
            if (operation.equals("count")) {
                figures.set(id, filtered);
            } else if (column.has("filter")) {
                figures.set(id, filtered.set("aggs", JsonTree.object(WITHIN, figure)));
            } else {
                figures.set(id, figure);
            }
        }
        return figures;
    }

    private ObjectNode grouped(JsonNode column) {
        JsonNode params = column.path("params");
        switch (column.path("operationType").asText()) {
            case "terms" -> {
                ObjectNode order = JsonTree.object(
                        params.at("/orderBy/columnId").asText(),
                        params.path("orderDirection").asText());
                return JsonTree.object(
                        "terms",
                        JsonTree.object(
                                "field", column.path("sourceField").asText(),
                                "size", params.path("size").asInt(),
                                "order", List.of(order, JsonTree.object("_key", "asc"))));
            }
            case "date_histogram" -> {
                return JsonTree.object(
                        "date_histogram",
                        JsonTree.object(
                                "field", column.path("sourceField").asText(),
                                "calendar_interval", params.path("interval").asText(),
                                "time_zone", "Asia/Ho_Chi_Minh"));
            }
            default -> {
                ObjectNode filters = JsonTree.object();
                // Elasticsearch sorts them by name.
                params.path("filters")
                        .forEach(one -> filters.set(
                                "" + (char) ('a' + filters.size()),
                                lucene(one.at("/input/query").asText())));
                return JsonTree.object("filters", JsonTree.object("filters", filters));
            }
        }
    }

    private static ObjectNode lucene(String kql) {
        String words =
                OUTSIDE_QUOTES.matcher(kql).replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
        return kql.isEmpty()
                ? JsonTree.object("match_all", JsonTree.object())
                : JsonTree.object("query_string", JsonTree.object("query", words));
    }
}
