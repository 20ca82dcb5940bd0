package vn.diembao.localelasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the assembled node can do; one node serves all tests of this class. */
final class LocalElasticsearchIT {
    @TempDir
    static Path home;

    private static LocalElasticsearch node;
    private static NodeClient client;

    @BeforeAll
    static void startNode() {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(home));
        client = new NodeClient(node.url());
    }

    @AfterAll
    static void stopNode() {
        node.close();
    }

    @Test
    void answersTheRootLikeTheStockDistribution() throws Exception {
        HttpResponse<String> root = client.send("GET", "/", "");

        assertThat(root.statusCode()).isEqualTo(200);
        assertThat(root.headers().firstValue("X-Elastic-Product")).contains("Elasticsearch");
        assertThat(root.body().replaceAll("\\s+", ""))
                .contains("\"name\":\"local-", "\"cluster_name\":\"diembao-local\"", "\"cluster_uuid\":\"")
                .contains("\"number\":\"8.19.", "\"build_flavor\":\"default\"", "\"lucene_version\":\"9.")
                .contains("\"tagline\":\"YouKnow,forSearch\"");
    }

    @Test
    void answersHeadOfTheRootWithoutBody() throws Exception {
        HttpResponse<String> root = client.send("HEAD", "/", "");

        assertThat(root.statusCode()).isEqualTo(200);
        assertThat(root.body()).isEmpty();
    }

    @Test
    void findsVietnameseWordsTypedWithoutMarks() throws Exception {
        client.ok(
                "PUT",
                "/folded",
                """
                {"settings": {"analysis": {"analyzer": {"vi": {
                   "type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}}}},
                 "mappings": {"properties": {"title": {"type": "text", "analyzer": "vi"}}}}
                """);
        client.ok("PUT", "/folded/_doc/1?refresh=true", "{\"title\":\"Công đoàn cơ sở Đồng Nai\"}");

        assertThat(hits("cong doan")).contains("\"value\":1");
        assertThat(hits("dong nai")).contains("\"value\":1");
        assertThat(hits("nghiep doan")).contains("\"_id\":\"1\"");
        assertThat(hits("thanh nien")).contains("\"value\":0");
    }

    @Test
    void keepsTheWordAsWrittenWhereAsked() throws Exception {
        client.ok(
                "PUT",
                "/preserved",
                """
                {"settings": {"analysis": {
                  "filter": {"both": {"type": "asciifolding", "preserve_original": true}},
                  "analyzer": {"a": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "both"]}}}}}
                """);

        String tokens = client.ok("GET", "/preserved/_analyze", "{\"analyzer\": \"a\", \"text\": \"Đoàn\"}");

        assertThat(tokens).contains("\"token\":\"doan\"", "\"token\":\"đoàn\"");
    }

    @Test
    void foldsKeywordsThroughANormalizer() throws Exception {
        client.ok(
                "PUT",
                "/normalized",
                """
                {"settings": {"analysis": {"normalizer": {"n": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
                 "mappings": {"properties": {"name": {"type": "keyword", "normalizer": "n"}}}}
                """);
        client.ok("PUT", "/normalized/_doc/1?refresh=true", "{\"name\":\"Đà Nẵng\"}");

        assertThat(client.ok("GET", "/normalized/_search?q=name:%22da%20nang%22", ""))
                .contains("\"_id\":\"1\"");
    }

    @Test
    void upsertsThroughATemplateAndCounts() throws Exception {
        client.ok(
                "PUT",
                "/_index_template/counted",
                """
                {"index_patterns": ["counted-*"], "template": {
                  "settings": {"number_of_shards": 1, "auto_expand_replicas": "0-1"},
                  "mappings": {"dynamic": "strict", "properties": {
                    "programme": {"type": "keyword"}, "at": {"type": "date"}, "tone": {"type": "keyword"}}}}}
                """);
        String bulk =
                """
                {"update": {"_index": "counted-v1", "_id": "a"}}
                {"doc": {"programme": "tet", "at": "2026-02-01T20:00:00Z"}, "doc_as_upsert": true}
                {"update": {"_index": "counted-v1", "_id": "b"}}
                {"doc": {"programme": "tet", "at": "2026-02-02T20:00:00Z"}, "doc_as_upsert": true}
                """;
        client.ok("POST", "/_bulk?refresh=true", bulk);
        String again = client.ok("POST", "/_bulk?refresh=true", bulk.replace("\"at\"", "\"tone\": \"pos\", \"at\""));
        String counted = client.ok(
                "POST",
                "/counted-v1/_search",
                """
                {"size": 0, "aggs": {"p": {"terms": {"field": "programme"}}, "t": {"terms": {"field": "tone"}},
                  "d": {"date_histogram": {"field": "at", "calendar_interval": "day", "time_zone": "Asia/Ho_Chi_Minh"}}}}
                """);

        assertThat(again).contains("\"errors\":false", "\"result\":\"updated\"");
        assertThat(counted)
                .contains("{\"key\":\"tet\",\"doc_count\":2}", "{\"key\":\"pos\",\"doc_count\":2}")
                .contains("\"key_as_string\":\"2026-02-02T00:00:00.000+07:00\",\"key\":1769965200000,\"doc_count\":1");
        assertThat(client.send("PUT", "/counted-v1/_doc/c", "{\"unknown\": 1}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        int port = URI.create(node.url()).getPort();
        String bound = client.ok("GET", "/_nodes/http,transport", "");

        assertThat(bound).containsPattern("\"bound_address\":\\[\"127\\.0\\.0\\.1:" + port + "\"\\]");
        assertThat(bound.replaceAll("127\\.0\\.0\\.1:\\d+", "")).doesNotContainPattern("\"bound_address\":\\[\"[^\"]");
        for (Inet4Address other : otherAddresses()) {
            assertThatExceptionOfType(IOException.class).as(other.toString()).isThrownBy(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, port), 2_000);
                }
            });
        }
    }

    @Test
    void attachesToTheNodeThatRuns() throws Exception {
        try (LocalElasticsearch second = LocalElasticsearch.start(LocalElasticsearchConfig.of(home))) {
            assertThat(second.attached()).isTrue();
            assertThat(second.url()).isEqualTo(node.url());
        }
        assertThat(node.attached()).isFalse();
        node.requireAlive();
        assertThat(client.send("GET", "/", "").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsThatTheNodeRunsOnAnotherPort() {
        var elsewhere = new LocalElasticsearchConfig(home, LocalElasticsearchConfig.defaultDistribution(), 512, 1234);

        assertThatExceptionOfType(LocalElasticsearchException.class)
                .isThrownBy(() -> LocalElasticsearch.start(elsewhere))
                .withMessageContaining(
                        "already runs on port " + URI.create(node.url()).getPort());
    }

    @Test
    void tellsThatThePortIsTaken(@TempDir Path other) {
        int taken = URI.create(node.url()).getPort();
        var config = new LocalElasticsearchConfig(other, LocalElasticsearchConfig.defaultDistribution(), 512, taken);

        assertThatExceptionOfType(LocalElasticsearchException.class)
                .isThrownBy(() -> LocalElasticsearch.start(config))
                .withMessageContaining("port " + taken + " of 127.0.0.1 is taken: stop what uses it");
    }

    @Test
    void givesConsumersTheLauncherAlone() throws Exception {
        Path target = LocalElasticsearchConfig.defaultDistribution()
                .resolveSibling(".")
                .normalize();
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(
                            f -> f.getFileName().toString().matches("local-elasticsearch-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile entries = new JarFile(jar.toFile())) {
                assertThat(entries.stream().map(e -> e.getName()))
                        .contains("vn/diembao/localelasticsearch/LocalElasticsearch.class")
                        .noneMatch(name -> name.contains("/node/") || name.contains("/module/"));
            }
        }
    }

    private static String hits(String words) throws Exception {
        return client.ok("POST", "/folded/_search", "{\"query\":{\"match\":{\"title\":\"" + words + "\"}}}");
    }

    private static List<Inet4Address> otherAddresses() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(Inet4Address.class::cast)
                .toList();
    }
}
