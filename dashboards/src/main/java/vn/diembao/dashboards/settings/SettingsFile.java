package vn.diembao.dashboards.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One YAML file that people write. Size is bounded before the parser sees it and aliases are refused, so nothing can expand
 * (row 71).
 */
public final class SettingsFile {
    private static final int MAX_BYTES = 64 * 1024;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Path file;
    private final List<String> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private SettingsFile(Path file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param problems takes everything that is wrong, {@code file:line: what to do}
     * @return what the file says, fit for the schema; nothing when there is a problem
     */
    public static Optional<JsonNode> read(Path file, SettingsSchema schema, List<String> problems) {
        int before = problems.size();
        SettingsFile settings = new SettingsFile(file, problems);
        JsonNode root = settings.tree();
        if (problems.size() == before) {
            schema.check(root).forEach(settings::problem);
        }
        return problems.size() == before ? Optional.of(root) : Optional.empty();
    }

    private JsonNode tree() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                problem(0, "larger than 64 KB");
                return MissingNode.getInstance();
            }
            String text = Files.readString(file);
            note(text);
            return YAML.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problem(
                    line,
                    "not YAML: "
                            + e.getOriginalMessage()
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                                    .strip());
        } catch (CharacterCodingException e) {
            problem(0, "not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            problem(0, "cannot be read");
        }
        return MissingNode.getInstance();
    }

    /** Remembers where everything stands. */
    private void note(String text) throws IOException {
        try (YAMLParser parser = YAML.getFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = line(parser);
                lines.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), line);
                if (parser.isCurrentAlias()) {
                    problem(line, "aliases (*) are not read: write the value out");
                }
            }
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void problem(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String unknown = error.getProperty() == null ? pointer : pointer + '/' + error.getProperty();
        String at = lines.containsKey(unknown) ? unknown : pointer;
        problem(lines.getOrDefault(at, 1), SettingsSchema.words(error));
    }

    private void problem(int line, String message) {
        problems.add(file.getFileName() + (line == 0 ? "" : ":" + line) + ": " + message);
    }
}
