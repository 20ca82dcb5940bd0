package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.model.StoredJson;

/** An HTTP server that answers {@code _search} and {@code _count} from a script and keeps what it was asked. */
final class ScriptedElasticsearch implements AutoCloseable {
    private static final JsonMapper JSON = StoredJson.mapper();

    private final HttpServer server;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, String> queries = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    ScriptedElasticsearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next answer to a search of this index; without one, or after the last, there are no hits. */
    ScriptedElasticsearch hits(String index, List<?> documents) {
        ObjectNode answer = JSON.createObjectNode().put("took", 1).put("timed_out", false);
        answer.putObject("_shards").put("total", 1).put("successful", 1).put("failed", 0);
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        for (int i = 0; i < documents.size(); i++) {
            ObjectNode hit = hits.addObject().put("_index", index + "-v1").put("_id", Integer.toString(i));
            hit.set("_source", JSON.valueToTree(documents.get(i)));
            hit.putArray("sort").add(1_000L + i).add("id-" + i);
        }
        return says(index + "/_search", answer.toString());
    }

    ScriptedElasticsearch count(long count) {
        return says(
                "clips/_count",
                "{\"count\":" + count + ",\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}");
    }

    /** The next answer to this path, word by word. */
    ScriptedElasticsearch says(String path, String json) {
        answers.computeIfAbsent(path, p -> new ConcurrentLinkedQueue<>()).add(json);
        return this;
    }

    /** Bodies of the requests to this path, in order. */
    List<JsonNode> asked(String path) {
        return requests.stream()
                .filter(r -> r.startsWith(path + '\n'))
                .map(r -> read(r.substring(path.length() + 1)))
                .toList();
    }

    /** The same as text, for requests of several lines. */
    List<String> askedInLines(String path) {
        return requests.stream()
                .filter(r -> r.startsWith(path + '\n'))
                .map(r -> r.substring(path.length() + 1))
                .toList();
    }

    /** What stands behind the question mark of the first request to this path. */
    String parameters(String path) {
        return queries.get(path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        queries.putIfAbsent(
                path, Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(path + '\n' + asked);
        Queue<String> script = answers.getOrDefault(path, new ConcurrentLinkedQueue<>());
        String json = script.isEmpty() ? nothing(path, asked) : script.poll();
        int status = json.startsWith("{\"error\"") ? 404 : 200;
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String nothing(String path, String asked) {
        if (path.endsWith("_msearch")) {
            String none = "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},"
                    + "\"hits\":{\"total\":{\"value\":0,\"relation\":\"eq\"},\"hits\":[]},\"status\":200}";
            long questions = asked.lines().count() / 2;
            return "{\"took\":1,\"responses\":["
                    + Stream.generate(() -> none).limit(questions).collect(Collectors.joining(",")) + "]}";
        }
        return path.endsWith("_count")
                ? "{\"count\":0,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}"
                : "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},"
                        + "\"hits\":{\"hits\":[]}}";
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }
}
