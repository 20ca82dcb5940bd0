package vn.diembao.pipeline.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds files of the taxonomy against their JSON schemas (draft 2020-12) and says in plain words what does not fit. */
final class TaxonomySchemas {
    /** Only a name: nothing is ever fetched from there. */
    private static final String BASE = "https://schema.invalid/taxonomy/";

    private static final String SHARED = "names.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> documents = new HashMap<>();
    private final SchemaRegistry registry;

    TaxonomySchemas() {
        Map<String, String> texts = new HashMap<>();
        keep(SHARED, texts);
        TaxonomyEdition.FILES.forEach(file -> keep(schemaOf(file), texts));
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts)
                        .schemaRegistryConfig(config));
    }

    private void keep(String name, Map<String, String> texts) {
        try (InputStream in = TaxonomySchemas.class.getResourceAsStream("/taxonomy/schema/" + name)) {
            String text = new String(in.readAllBytes(), UTF_8);
            texts.put(BASE + name, text);
            documents.put(BASE + name, JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read taxonomy/schema/" + name, e);
        }
    }

    private static String schemaOf(String file) {
        return file.replace(".yaml", ".json");
    }

    List<TaxonomyFinding> check(YamlFile file) {
        List<TaxonomyFinding> findings = new ArrayList<>();
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + schemaOf(file.name())));
        for (Error error : schema.validate(file.root())) {
            findings.add(file.error(error.getInstanceLocation().toString(), words(error)));
        }
        return findings;
    }

    private String words(Error error) {
        JsonNode schema = schemaAround(error);
        String found = shortened(error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                "unknown key \"" + error.getProperty() + "\": remove it or write one of "
                        + keys(schema.path("properties"));
            case "required" ->
                "\"" + error.getProperty() + "\" is missing: add it"
                        + meant(schema.path("properties").path(String.valueOf(error.getProperty())));
            case "type" ->
                error.getInstanceNode().isNumber() && texts(schema.path("type")).contains("string")
                        ? found + " is a number: put it in quotes"
                        : found + " is no "
                                + String.join(" or ", texts(schema.path("type")))
                                        .replace("object", "map") + ": write " + description(schema);
            case "enum" -> found + " is not known: write one of " + String.join(", ", texts(schema.path("enum")));
            case "uniqueItems" -> "an entry stands twice: remove one";
            case "dependentRequired" -> error.getMessage() + ": add it";
            case "propertyNames" ->
                "a key does not fit: write " + description(schema.path("propertyNames")) + " (" + error.getMessage()
                        + ")";
            default -> found + " does not fit: write " + description(schema) + " (" + error.getMessage() + ")";
        };
    }

    /** The schema object that holds the keyword which did not hold. */
    private JsonNode schemaAround(Error error) {
        SchemaLocation at = error.getSchemaLocation();
        JsonPointer keyword = JsonPointer.compile(at.getFragment().toString());
        return documents
                .getOrDefault(at.getAbsoluteIri().toString(), JSON.nullNode())
                .at(keyword.head());
    }

    private static String meant(JsonNode schema) {
        return schema.has("description") ? " (" + schema.path("description").asText() + ")" : "";
    }

    private static String description(JsonNode schema) {
        return schema.path("description").asText("see docs/taxonomy.md");
    }

    private static String keys(JsonNode properties) {
        List<String> keys = new ArrayList<>();
        properties.fieldNames().forEachRemaining(keys::add);
        return String.join(", ", keys);
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }

    private static String shortened(JsonNode node) {
        String text = String.valueOf(node);
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
