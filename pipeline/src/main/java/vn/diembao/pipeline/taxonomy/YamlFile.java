package vn.diembao.pipeline.taxonomy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file of the taxonomy, parsed, with the way from a JSON pointer back to the line.
 *
 * @param root a missing node when the text is no YAML
 * @param lines 1-based line of each pointer
 */
record YamlFile(String name, JsonNode root, Map<String, Integer> lines) {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    static YamlFile read(String name, String text, Consumer<TaxonomyFinding> findings) {
        try {
            JsonNode root = YAML.readTree(text);
            return new YamlFile(name, root, lines(text));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String why =
                    e.getOriginalMessage().lines().limit(2).map(String::strip).collect(joining(", "));
            findings.accept(new TaxonomyFinding(
                    TaxonomyFinding.Severity.ERROR, name, line, "", "not YAML: " + why + "; mend the writing here"));
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
        return new YamlFile(name, MissingNode.getInstance(), Map.of());
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** Line of the pointer, or of the nearest thing around it that has one. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 0);
    }

    /** The pointer with ids in the place of numbers, where entries have one. */
    String path(String pointer) {
        StringBuilder path = new StringBuilder();
        JsonNode node = root;
        String[] steps = pointer.split("/");
        for (int i = 1; i < steps.length; i++) {
            String key = steps[i].replace("~1", "/").replace("~0", "~");
            JsonNode next =
                    node.isArray() && key.matches("\\d{1,9}") ? node.path(Integer.parseInt(key)) : node.path(key);
            path.append(path.isEmpty() ? "" : "/")
                    .append(node.isArray() ? next.path("id").asText(key) : key);
            node = next;
        }
        return path.toString();
    }

    TaxonomyFinding error(String pointer, String message) {
        return finding(TaxonomyFinding.Severity.ERROR, pointer, message);
    }

    TaxonomyFinding warning(String pointer, String message) {
        return finding(TaxonomyFinding.Severity.WARNING, pointer, message);
    }

    private TaxonomyFinding finding(TaxonomyFinding.Severity severity, String pointer, String message) {
        return new TaxonomyFinding(severity, name, line(pointer), path(pointer), message);
    }
}
