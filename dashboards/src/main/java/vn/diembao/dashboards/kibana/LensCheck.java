package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Columns, and what draws them, of a Lens panel. */
final class LensCheck {
    private static final Set<String> PICTURES = Set.of("lnsXY", "lnsPie", "lnsMetric", "lnsDatatable", "lnsTagcloud");
    private static final Set<String> OPERATIONS = Set.of(
            "count", "unique_count", "sum", "max", "last_value", "terms", "date_histogram", "filters", "static_value");
    private static final List<String> ONE =
            List.of("xAccessor", "splitAccessor", "metricAccessor", "tagAccessor", "valueAccessor");
    private static final List<String> MANY = List.of("accessors", "primaryGroups", "secondaryGroups", "metrics");

    private final Map<String, JsonNode> objects;
    private final KibanaCheck.Problems found;

    LensCheck(Map<String, JsonNode> objects, KibanaCheck.Problems found) {
        this.objects = objects;
        this.found = found;
    }

    /** The references that the panel needs: name, type of what they lead to. */
    Map<String, String> references(JsonNode object) {
        JsonNode attributes = object.path("attributes");
        JsonNode state = attributes.path("state");
        if (!PICTURES.contains(attributes.path("visualizationType").asText())) {
            found.add("is drawn by nothing known");
        }
        Map<String, Set<String>> drawn = drawn(state.path("visualization"));
        JsonNode layers = state.at("/datasourceStates/formBased/layers");
        if (!KibanaCheck.fieldNames(layers).equals(drawn.keySet())) {
            found.add("draws layers " + drawn.keySet() + ", has " + KibanaCheck.fieldNames(layers));
        }
        Map<String, String> needed = new HashMap<>();
        layers.properties().forEach(layer -> {
            String reference = "indexpattern-datasource-layer-" + layer.getKey();
            needed.put(reference, SavedObject.DATA_VIEW);
            layer(layer.getValue(), drawn.getOrDefault(layer.getKey(), Set.of()));
            JsonNode dataView = KibanaCheck.target(objects, object, reference);
            MappingCheck.columns(layer.getValue().path("columns"), dataView, found);
        });
        if (object.toString().contains("\"indexPatternId\"")) {
            found.add("names a data view otherwise than by a reference");
        }
        return needed;
    }

    private static Map<String, Set<String>> drawn(JsonNode picture) {
        List<JsonNode> layers = new ArrayList<>();
        if (picture.has("layers")) {
            picture.path("layers").forEach(layers::add);
        } else {
            layers.add(picture);
        }
        Map<String, Set<String>> drawn = new HashMap<>();
        for (JsonNode layer : layers) {
            Set<String> columns = drawn.computeIfAbsent(layer.path("layerId").asText(), id -> new TreeSet<>());
            ONE.stream()
                    .filter(layer::has)
                    .forEach(key -> columns.add(layer.path(key).asText()));
            MANY.forEach(key -> layer.path(key).forEach(id -> columns.add(id.asText())));
            layer.path("columns")
                    .forEach(column -> columns.add(column.path("columnId").asText()));
            layer.path("yConfig")
                    .forEach(line -> columns.add(line.path("forAccessor").asText()));
        }
        return drawn;
    }

    private void layer(JsonNode layer, Set<String> drawn) {
        JsonNode columns = layer.path("columns");
        if (!KibanaCheck.fieldNames(columns).equals(drawn)) {
            found.add("draws columns " + drawn + ", has " + KibanaCheck.fieldNames(columns));
        }
        List<String> order = new ArrayList<>();
        layer.path("columnOrder").forEach(id -> order.add(id.asText()));
        if (order.size() != columns.size() || !KibanaCheck.fieldNames(columns).equals(new TreeSet<>(order))) {
            found.add("columnOrder does not name each column once");
        }
        boolean figures = false;
        for (String id : order) {
            boolean bucket = columns.path(id).path("isBucketed").asBoolean();
            if (bucket && figures) {
                found.add("group " + id + " comes after a figure");
            }
            figures |= !bucket;
        }
        columns.properties().forEach(column -> column(column.getKey(), column.getValue(), columns));
    }

    private void column(String id, JsonNode column, JsonNode columns) {
        if (!OPERATIONS.contains(column.path("operationType").asText())) {
            found.add("column " + id + " does what is not known");
        }
        if (column.path("label").asText().isBlank()) {
            found.add("column " + id + " has no label");
        }
        JsonNode orderBy = column.at("/params/orderBy");
        JsonNode by = columns.path(orderBy.path("columnId").asText());
        if (orderBy.path("type").asText().equals("column")
                && (by.isMissingNode() || by.path("isBucketed").asBoolean())) {
            found.add("column " + id + " is ordered by no figure");
        }
    }
}
