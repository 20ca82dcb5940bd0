package vn.diembao.pipeline.taxonomy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code docs/taxonomy.md} against the schemas. */
final class TaxonomyReferenceTest {
    static final List<String> FILES = TaxonomyEdition.FILES;
    private static final Pattern NAMED = Pattern.compile("`([a-z_]+)`");
    private static final TaxonomyEdition SHIPPED = TaxonomyEdition.shipped();

    @ParameterizedTest
    @FieldSource("FILES")
    void documentNamesTheKeysOfTheSchemaAndNoOthers(String file) throws IOException {
        Set<String> keys = new TreeSet<>();
        JsonNode schema = schema(file.replace(".yaml", ".json"));
        collect(schema, keys);
        if (file.equals("unions.yaml")) {
            // Told of once, with programmes.
            keys.removeAll(Set.of("text", "letters", "near", "reach", "quoted", "without", "dated"));
        }
        Set<String> told = NAMED.matcher(section(file))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("`", ""))
                .collect(toCollection(TreeSet::new));
        told.removeAll(Set.of("any", "exact", "true"));
        if (file.equals("programmes.yaml")) {
            // There it is a value.
            told.remove("words");
        }
        assertThat(told).as(file).isEqualTo(keys);
    }

    @Test
    void exampleOfAProgrammeHasNoFinding() throws IOException {
        String edited = SHIPPED.texts().get("programmes.yaml") + example();

        assertThat(TaxonomyCheck.of(SHIPPED.with("programmes.yaml", edited)))
                .filteredOn(finding -> finding.path().contains("dieu-uoc-mau"))
                .isEmpty();
    }

    @Test
    void exampleOfAProgrammeShowsEveryKey() throws IOException {
        Set<String> keys = new TreeSet<>();
        collect(schema("programmes.json"), keys);
        keys.remove("programmes");
        Set<String> shown = new TreeSet<>();
        names(new YAMLMapper().readTree(example()), shown);

        assertThat(shown).isEqualTo(keys);
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/taxonomy.md"));
    }

    private static String example() throws IOException {
        String document = document();
        int start = document.indexOf("```yaml\n") + "```yaml\n".length();
        return document.substring(start, document.indexOf("```", start));
    }

    private static String section(String file) throws IOException {
        String document = document();
        String heading = document.lines()
                .filter(line -> line.startsWith("### ") && line.contains(file))
                .findFirst()
                .orElseThrow();
        int start = document.indexOf(heading + '\n') + heading.length();
        int end = document.indexOf("\n##", start);
        return document.substring(start, end);
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = TaxonomyReferenceTest.class.getResourceAsStream("/taxonomy/schema/" + name)) {
            return new JsonMapper().readTree(in);
        }
    }

    /** Keys of every map of the schema, those of the parts it refers to too. */
    private static void collect(JsonNode schema, Set<String> keys) throws IOException {
        schema.path("properties").properties().forEach(property -> keys.add(property.getKey()));
        for (JsonNode part : schema) {
            collect(part, keys);
        }
        String ref = schema.path("$ref").asText("");
        if (ref.startsWith("names.json#")) {
            collect(schema("names.json").at(ref.substring(ref.indexOf('#') + 1)), keys);
        }
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(property -> names.add(property.getKey()));
        node.forEach(part -> names(part, names));
    }
}
