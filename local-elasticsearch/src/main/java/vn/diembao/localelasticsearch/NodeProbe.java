package vn.diembao.localelasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks a port of this machine whether a node is there and ready. */
final class NodeProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** True when the node of this name in our cluster answers there. */
    boolean answersAs(String nodeName, int port) throws InterruptedException {
        String body = get(port, "/");
        return has(body, "name", nodeName) && has(body, "cluster_name", NodeHome.CLUSTER_NAME);
    }

    /** True when every primary shard is there. */
    boolean ready(int port) throws InterruptedException {
        return !get(port, "/_cluster/health?wait_for_status=yellow&timeout=2s").isEmpty();
    }

    private static boolean has(String body, String field, String value) {
        return Pattern.compile("\"" + field + "\"\\s*:\\s*\"" + Pattern.quote(value) + '"')
                .matcher(body)
                .find();
    }

    private String get(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(port) + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == OK ? response.body() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
