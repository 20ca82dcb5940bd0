package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a file of saved objects must be like for Kibana 8.19 to take it and show every panel, as far as that can be said
 * without a Kibana. Kibana itself checks little of it: of references only those to data views, of a data view next to nothing.
 */
public final class KibanaCheck {
    private static final List<String> KEYS = List.of(
            "id", "type", "attributes", "references", "coreMigrationVersion", "typeMigrationVersion", "managed");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            SavedObject.TAG, Set.of("name", "description", "color"),
            SavedObject.DATA_VIEW,
                    Set.of(
                            "title",
                            "name",
                            "timeFieldName",
                            "allowHidden",
                            "fields",
                            "fieldAttrs",
                            "fieldFormatMap",
                            "runtimeFieldMap",
                            "sourceFilters"),
            SavedObject.LENS, Set.of("title", "description", "visualizationType", "state"),
            SavedObject.DASHBOARD,
                    Set.of(
                            "title",
                            "description",
                            "panelsJSON",
                            "optionsJSON",
                            "kibanaSavedObjectMeta",
                            "timeRestore",
                            "timeFrom",
                            "timeTo",
                            "refreshInterval",
                            "controlGroupInput",
                            "version"));
    /** The newest shapes that an 8.19 is known to take; not the writer's own, so that a slip of his is found. */
    private static final Map<String, String> NEWEST = Map.of(
            "tag", "8.0.0",
            "index-pattern", "8.0.0",
            "lens", "8.9.0",
            "dashboard", "10.3.0");

    private static final String NEWEST_CORE = "8.8.0";
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern ID = Pattern.compile("diembao(-[a-z0-9]+)*");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, JsonNode> objects = new HashMap<>();

    private KibanaCheck() {}

    /** Everything that is wrong, {@code type:id: what}; empty when all is well. */
    public static List<String> of(String ndjson) {
        KibanaCheck check = new KibanaCheck();
        if (!ndjson.endsWith("\n")) {
            check.problems.add("the last line has no end: a reader by lines loses it");
        }
        List<String> lines = ndjson.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            check.line(lines.get(i), i + 1);
        }
        check.objects.forEach(check::object);
        return check.problems.stream().sorted().toList();
    }

    private void line(String line, int number) {
        try {
            JsonNode object = JsonTree.read(line);
            String name = name(object.path("type").asText(), object.path("id").asText());
            if (objects.putIfAbsent(name, object) != null) {
                problems.add(name + ": stands twice, Kibana refuses the whole file");
            }
        } catch (JsonProcessingException e) {
            problems.add("line " + number + ": no JSON");
        }
    }

    private void object(String name, JsonNode object) {
        Problems found = problem -> problems.add(name + ": " + problem);
        String type = object.path("type").asText();
        if (!ATTRIBUTES.containsKey(type)) {
            found.add("of a type that is not written here");
            return;
        }
        if (!fieldNames(object).equals(new TreeSet<>(KEYS))) {
            found.add("has other keys than " + KEYS);
        }
        if (!ID.matcher(object.path("id").asText()).matches()) {
            found.add("its id is not one of ours");
        }
        if (!isTaken(object.path("coreMigrationVersion").asText(), NEWEST_CORE)
                || !isTaken(object.path("typeMigrationVersion").asText(), NEWEST.get(type))) {
            found.add("of a version that is not known to be taken");
        }
        JsonNode attributes = object.path("attributes");
        Set<String> unknown = fieldNames(attributes);
        unknown.removeAll(ATTRIBUTES.get(type));
        if (!unknown.isEmpty()) {
            found.add("has attributes that Kibana does not know: " + unknown);
        }
        if (attributes.path("title").asText().isBlank()
                && attributes.path("name").asText().isBlank()) {
            found.add("has no title");
        }
        references(object, type, found);
    }

    private static boolean isTaken(String version, String newest) {
        return VERSION.matcher(version).matches() && Version.parse(version).compareTo(Version.parse(newest)) <= 0;
    }

    private void references(JsonNode object, String type, Problems found) {
        Map<String, String> expected =
                switch (type) {
                    case SavedObject.LENS -> new LensCheck(objects, found).references(object);
                    case SavedObject.DASHBOARD -> new DashboardCheck(objects, found).references(object);
                    case SavedObject.DATA_VIEW -> MappingCheck.dataView(object.path("attributes"), found);
                    default -> Map.of();
                };
        Set<String> named = new HashSet<>();
        for (JsonNode reference : object.path("references")) {
            String name = reference.path("name").asText();
            String toType = reference.path("type").asText();
            String to = name(toType, reference.path("id").asText());
            if (!named.add(name)) {
                found.add("two references are named " + name);
            }
            if (!objects.containsKey(to)) {
                found.add("points to " + to + ", which is not there");
            }
            boolean tag = to.equals(SavedObject.TAG + ':' + name.replaceFirst("^tag-ref-", ""));
            if (!tag && !expected.containsKey(name)) {
                found.add("does not use its reference " + name);
            } else if (!tag && !expected.get(name).equals(toType)) {
                found.add("its reference " + name + " leads to a " + toType);
            }
        }
        expected.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> found.add("lacks the reference " + name));
    }

    static Set<String> fieldNames(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A string that must hold JSON; missing when it does not. */
    static JsonNode embedded(JsonNode attributes, String key, Problems found) {
        try {
            return JsonTree.read(attributes.path(key).asText());
        } catch (JsonProcessingException e) {
            found.add(key + " is no JSON");
            return MissingNode.getInstance();
        }
    }

    /** The object that a reference leads to; missing when it leads nowhere. */
    static JsonNode target(Map<String, JsonNode> objects, JsonNode object, String reference) {
        for (JsonNode one : object.path("references")) {
            if (one.path("name").asText().equals(reference)) {
                String to = name(one.path("type").asText(), one.path("id").asText());
                return objects.getOrDefault(to, MissingNode.getInstance());
            }
        }
        return MissingNode.getInstance();
    }

    static String name(String type, String id) {
        return type + ':' + id;
    }

    /** Takes what is wrong with one object. */
    interface Problems {
        void add(String problem);
    }
}
