package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Data views and columns against the index templates. */
final class MappingCheck {
    private static final Set<String> NUMBERS = Set.of("long", "integer", "double");
    private static final Set<String> VALUES = Set.of("keyword", "boolean", "date", "ip", "long", "integer", "double");
    private static final String NONE = "";

    private MappingCheck() {}

    /** A data view needs no references. */
    static Map<String, String> dataView(JsonNode attributes, KibanaCheck.Problems found) {
        Optional<StoredIndex> index = index(attributes);
        if (index.isEmpty()) {
            found.add("its title is no index");
            return Map.of();
        }
        List.of("fields", "sourceFilters").forEach(key -> KibanaCheck.embedded(attributes, key, found));
        for (String key : List.of("fieldAttrs", "fieldFormatMap", "runtimeFieldMap")) {
            for (String field : KibanaCheck.fieldNames(KibanaCheck.embedded(attributes, key, found))) {
                if (type(attributes, field).equals(NONE)) {
                    found.add(key + " names " + field + ", which is not there");
                }
            }
        }
        boolean timed = attributes.has("timeFieldName");
        if (timed
                && !type(attributes, attributes.path("timeFieldName").asText()).equals("date")) {
            found.add("its time field is no date");
        }
        if (timed == BoardFields.isCurrent(index.get())) {
            found.add(timed ? "a period would hide what is now" : "lacks a time field");
        }
        return Map.of();
    }

    /** True of a stored field of the view whose values can be chosen from. */
    static boolean hasValues(JsonNode dataView, String field) {
        return VALUES.contains(type(dataView.path("attributes"), field));
    }

    static void columns(JsonNode columns, JsonNode dataView, KibanaCheck.Problems found) {
        JsonNode attributes = dataView.path("attributes");
        columns.properties().forEach(column -> {
            String field = column.getValue().path("sourceField").asText();
            String operation = column.getValue().path("operationType").asText();
            boolean none = operation.equals("filters") || operation.equals("static_value");
            String type = none || field.equals("___records___") ? NONE : type(attributes, field);
            boolean fits =
                    switch (operation) {
                        case "count" -> field.equals("___records___");
                        case "filters", "static_value" -> field.isEmpty();
                        case "terms", "unique_count", "last_value" -> VALUES.contains(type);
                        case "date_histogram" -> type.equals("date");
                        case "sum" -> NUMBERS.contains(type);
                        case "max" -> NUMBERS.contains(type) || type.equals("date");
                        default -> false;
                    };
            if (!fits) {
                found.add("column " + column.getKey() + " cannot have " + operation + " of \"" + field + "\" (" + type
                        + ')');
            }
        });
    }

    private static Optional<StoredIndex> index(JsonNode attributes) {
        return Arrays.stream(StoredIndex.values())
                .filter(index -> index.alias().equals(attributes.path("title").asText()))
                .findFirst();
    }

    /** Of a stored field as the template has it, of one worked out as the data view has it; empty when there is none. */
    private static String type(JsonNode attributes, String field) {
        JsonNode runtime = tree(attributes.path("runtimeFieldMap").asText()).path(field);
        if (!runtime.isMissingNode()) {
            return runtime.path("type").asText();
        }
        JsonNode place = index(attributes)
                .map(index -> tree(index.template()).at("/template/mappings"))
                .orElse(MissingNode.getInstance());
        for (String part : field.split("\\.")) {
            place = place.has("properties")
                    ? place.path("properties").path(part)
                    : place.path("fields").path(part);
        }
        return place.path("type").asText();
    }

    private static JsonNode tree(String text) {
        try {
            return JsonTree.read(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
