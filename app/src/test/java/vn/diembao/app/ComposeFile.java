package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The repository's docker-compose.yml with anchors and merges resolved and variables as written.
 *
 * @param root directory of the repository
 * @param tree what the file holds
 */
record ComposeFile(Path root, JsonNode tree) {
    private static final Pattern VARIABLE =
            Pattern.compile("(?<!\\$)\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?[-?+]([^}]*))?}");

    /** Walks up from the working directory to the first docker-compose.yml. */
    static ComposeFile find() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("docker-compose.yml"))) {
                return new ComposeFile(dir, yaml(read(dir.resolve("docker-compose.yml"))));
            }
        }
        throw new IllegalStateException(
                "no docker-compose.yml above " + Path.of("").toAbsolutePath());
    }

    /** Jackson's own YAML reader knows no merge keys. */
    static JsonNode yaml(String text) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ObjectMapper().valueToTree(loaded);
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A file of the repository. */
    String text(String path) {
        return read(root.resolve(path));
    }

    List<Service> services() {
        return names(tree.path("services"))
                .map(name -> new Service(name, tree.path("services").get(name)))
                .toList();
    }

    Service service(String name) {
        return new Service(name, tree.at("/services/" + name));
    }

    /** Names of the variables that the file asks for, in whichever form. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        variablesIn(tree.toString()).map(match -> match.group(1)).forEach(variables::add);
        stream(tree.path("secrets"))
                .map(secret -> secret.path("environment").asText())
                .forEach(variables::add);
        return variables;
    }

    /** A text with each variable replaced by its default, or by nothing. */
    static String withDefaults(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> match.group(2) == null ? "" : match.group(2));
    }

    static Stream<MatchResult> variablesIn(String text) {
        return VARIABLE.matcher(text).results();
    }

    static Stream<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static List<String> strings(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    /** One service by its name. */
    record Service(String name, JsonNode tree) {
        /** Image with the variable's default, e.g. {@code flink:2.2.1-java17}. */
        String image() {
            return withDefaults(tree.path("image").asText());
        }

        /** What follows the last colon of the image. */
        String tag() {
            return image().substring(image().lastIndexOf(':') + 1);
        }

        /** Runs once and ends. */
        boolean runsOnce() {
            return tree.path("restart").asText().equals("no");
        }

        List<String> ports() {
            return strings(tree.path("ports"));
        }

        /** {@code source:target[:mode]} each. */
        List<String[]> mounts() {
            return strings(tree.path("volumes")).stream()
                    .map(mount -> mount.split(":"))
                    .toList();
        }

        List<String> dependencies() {
            return names(tree.path("depends_on")).toList();
        }

        List<String> grantedSecrets() {
            return stream(tree.path("secrets"))
                    .map(secret -> secret.path("source").asText())
                    .toList();
        }

        /** Flink's settings, one {@code key: value} a line. */
        List<String> flinkProperties() {
            return tree.at("/environment/FLINK_PROPERTIES").asText().lines().toList();
        }
    }
}
