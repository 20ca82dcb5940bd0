package vn.diembao.dashboards.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Hands the boards to a real Kibana and compares what it gives back, where {@code KIBANA_URL} names one (with {@code KIBANA_USER}
 * and {@code KIBANA_PASSWORD}); it writes to the spaces {@code diembao-check} and {@code diembao-check-maintainers}, which may be deleted afterwards.
 */
@EnabledIfEnvironmentVariable(named = "KIBANA_URL", matches = "http.+")
final class KibanaImportIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SPACE = "diembao-check";

    @Test
    void kibanaGivesBackWhatItWasGiven() throws Exception {
        String first = run();
        assertThat(run()).as("a second time").isEqualTo(first);
        Map<String, JsonNode> written = objects(
                Files.readString(Path.of("kibana", "boards.ndjson")).lines().toList());
        assertThat(objects(exported(written).lines().toList())).isEqualTo(written);
    }

    private static String run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "kibana/import.sh");
        builder.environment().put("KIBANA_SPACE", SPACE);
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private static String exported(Map<String, JsonNode> written) throws IOException, InterruptedException {
        List<ObjectNode> dashboards = written.keySet().stream()
                .filter(name -> name.startsWith(SavedObject.DASHBOARD + ':'))
                .map(name -> JsonTree.object("type", SavedObject.DASHBOARD, "id", name.substring(10)))
                .toList();
        ObjectNode asked =
                JsonTree.object("objects", dashboards, "includeReferencesDeep", true, "excludeExportDetails", true);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        System.getenv("KIBANA_URL") + "/s/" + SPACE + "-maintainers/api/saved_objects/_export"))
                .header("kbn-xsrf", "diembao")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonTree.text(asked)));
        if (System.getenv("KIBANA_USER") != null) {
            String login = System.getenv("KIBANA_USER") + ':' + System.getenv("KIBANA_PASSWORD");
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    /** What we say of each object: neither what Kibana notes of its own nor the order of references. */
    private static Map<String, JsonNode> objects(List<String> lines) throws IOException {
        Map<String, JsonNode> objects = new TreeMap<>();
        for (String line : lines) {
            JsonNode object = JSON.readTree(line);
            TreeSet<String> references = new TreeSet<>();
            object.path("references")
                    .forEach(reference -> references.add(reference.path("name").asText()));
            objects.put(
                    KibanaCheck.name(
                            object.path("type").asText(), object.path("id").asText()),
                    JsonTree.object("attributes", object.path("attributes"), "references", references));
        }
        return objects;
    }
}
