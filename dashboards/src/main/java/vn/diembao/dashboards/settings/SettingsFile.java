package vn.diembao.dashboards.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One YAML file that people write. Size is bounded before the parser sees it and aliases are refused, so nothing can expand
 * (row 71).
 */
public final class SettingsFile {
    private static final int MAX_BYTES = 64 * 1024;
    private static final String LARGE = "larger than 64 KB";
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String name;
    private final List<String> problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private SettingsFile(String name, List<String> problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * The files of a directory, {@code *.yaml}, in the order of their names.
     *
     * @param kind what they are, several of them, as a problem names it
     * @param problems takes it when there is no such file, or no directory that can be read
     */
    public static List<Path> in(Path directory, String kind, List<String> problems) {
        try (Stream<Path> listed = Files.list(directory)) {
            List<Path> files = listed.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(directory + ": no " + kind + " (*.yaml) here");
            }
            return files;
        } catch (IOException e) {
            problems.add(directory + ": no directory that can be read");
            return List.of();
        }
    }

    /**
     * Reads a file.
     *
     * @param problems takes everything that is wrong, {@code file:line: what to do}
     * @return what the file says, fit for the schema; nothing when there is a problem
     */
    public static Optional<JsonNode> read(Path file, SettingsSchema schema, List<String> problems) {
        return new SettingsFile(file.getFileName().toString(), problems)
                .checked(
                        () -> {
                            if (Files.size(file) > MAX_BYTES) {
                                throw new IOException(LARGE);
                            }
                            return Files.readString(file);
                        },
                        schema);
    }

    /** The same of a file that comes with the program, beside a class. */
    public static Optional<JsonNode> resource(
            Class<?> beside, String name, SettingsSchema schema, List<String> problems) {
        return new SettingsFile(name, problems)
                .checked(
                        () -> {
                            try (InputStream in = beside.getResourceAsStream(name)) {
                                return new String(in.readAllBytes(), UTF_8);
                            }
                        },
                        schema);
    }

    @FunctionalInterface
    private interface Content {
        String read() throws IOException;
    }

    private Optional<JsonNode> checked(Content content, SettingsSchema schema) {
        int before = problems.size();
        JsonNode root = tree(content);
        if (problems.size() == before) {
            schema.check(root).forEach(this::problem);
        }
        return problems.size() == before ? Optional.of(root) : Optional.empty();
    }

    private JsonNode tree(Content content) {
        try {
            String text = content.read();
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
            problem(0, LARGE.equals(e.getMessage()) ? LARGE : "cannot be read");
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
        problems.add(name + (line == 0 ? "" : ":" + line) + ": " + message);
    }
}
