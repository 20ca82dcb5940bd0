package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.ClipId;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Dead letters are read and retried: a page that was down, a document that was refused. */
@Timeout(240)
final class RejectedIT {
    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ElasticsearchConnection connection;
    private HttpServer site;
    private volatile Page second = Page.DOWN;

    /** How the second page answers. */
    private enum Page {
        DOWN,
        EMPTY,
        WELL
    }

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(node.url()));
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
        System.setProperty("diembao.home", directory.resolve("home").toString());
        Files.writeString(
                Files.createDirectories(directory.resolve("sources")).resolve("bao-mau.yaml"),
                """
                id: bao-mau
                name: Báo Mẫu
                kind: local
                domains:
                  - host: bao-mau.localhost
                feeds:
                  - url: RSS
                    grade: verified
                archive: true
                """
                        .replace("RSS", url("/rss")),
                UTF_8);
    }

    @AfterEach
    void close() throws IOException {
        System.clearProperty("diembao.home");
        site.stop(0);
        connection.close();
        node.close();
    }

    @Test
    void pageThatWasDownBecomesAClipOnceAndItsLetterIsSettled() throws Exception {
        call("run", "--once");
        assertThat(clips()).hasSize(1);

        Invocation listed = rejected("list");
        assertThat(listed.status()).isZero();
        assertThat(listed.out()).contains("FETCH  SERVER_ERROR  bao-mau  " + url("/hai.html"));
        assertThat(listed.err()).last().isEqualTo("1 dead letter: FETCH SERVER_ERROR 1");
        assertThat(rejected("list", "--reason", "TIMEOUT").out()).isEmpty();
        assertThat(rejected("list", "--since", "2020-01-01", "--json").out()).startsWith("{\"id\":\"");

        Invocation dry = call("rejected", "retry", "--dry-run");
        assertThat(dry.out()).contains("1 page to fetch, 0 documents to send").doesNotContain("retried");

        Invocation stillDown = call("rejected", "retry", "--stage", "FETCH");
        assertThat(stillDown.out()).contains("retried 1: 0 taken, 1 refused again");
        assertThat(stillDown.status()).isEqualTo(1);
        assertThat(rejected("list").out()).contains("SERVER_ERROR");

        second = Page.WELL;
        Invocation well = call("rejected", "retry");
        assertThat(well.out())
                .contains("clips 1 + updates 0 + duplicates 0 + rejections 0 = 1 of 1 items")
                .contains("retried 1: 1 taken, 0 refused again, 0 refused for another reason");
        assertThat(well.status()).isZero();
        assertThat(clips()).hasSize(2);

        assertThat(rejected("list").out()).isEmpty();
        assertThat(rejected("list", "--all").out()).contains("(TAKEN ");
        assertThat(call("rejected", "retry").out()).startsWith("0 dead letters");
        assertThat(clips()).hasSize(2);
    }

    @Test
    void pageThatIsRefusedForAnotherReasonIsNotTakenThoughItsAddressIsAnother() throws Exception {
        call("run", "--once");
        second = Page.EMPTY;

        Invocation retry = call("rejected", "retry");

        assertThat(retry.out()).contains("retried 1: 0 taken, 0 refused again, 1 refused for another reason");
        assertThat(retry.status()).isEqualTo(1);
        assertThat(clips()).hasSize(1);
        assertThat(rejected("list").err())
                .last()
                .asString()
                .startsWith("1 dead letter: ")
                .doesNotContain("FETCH");
    }

    @Test
    void row47RefusedDocumentIsSentAgainAndAnOvertakenOneIsNot() throws Exception {
        call("run", "--once");
        JsonNode stored = clips().get(0);
        String id = ClipId.ofUrl(url("/mot.html"));
        client().delete(d -> d.index(StoredIndex.CLIPS.alias()).id(id));
        String letter = refused(id, stored.toString());

        Invocation retry = call("rejected", "retry", "--stage", "INDEX");

        assertThat(retry.out()).contains("0 pages to fetch, 1 document to send", "retried 1: 1 taken");
        assertThat(clips()).containsExactly(stored);
        assertThat(letter(letter).at("/outcome").textValue()).isEqualTo("TAKEN");
        assertThat(letter(letter).at("/document/json").isTextual())
                .as("a settled letter keeps no text")
                .isFalse();

        refused(id, stored.toString().replace("\"title\":\"", "\"title\":\"Cũ "));
        assertThat(letter(letter).at("/outcome").isTextual())
                .as("refused again, the letter is open")
                .isFalse();
        assertThat(call("rejected", "retry", "--stage", "INDEX").status()).isZero();
        assertThat(clips()).containsExactly(stored);

        String bad = refused("bad", "{\"colour\":\"red\"}");
        Invocation again = call("rejected", "retry", "--stage", "INDEX");
        assertThat(again.out()).contains("retried 1: 0 taken, 1 refused again");
        assertThat(letter(bad).at("/detail").textValue()).contains("colour");
        assertThat(letter(bad).at("/document/json").textValue()).isEqualTo("{\"colour\":\"red\"}");
    }

    @Test
    void wrongCallsAreToldInOneLine() {
        assertThat(call("rejected", "retry", "--limit", "0").err()).containsExactly("--limit is 1 to 10000, not 0");
        assertThat(rejected("list", "--since", "yesterday").err())
                .singleElement()
                .asString()
                .contains("neither a day nor a span");
        assertThat(rejected("list", "--reason", "RAIN").status()).isEqualTo(2);
    }

    private String refused(String id, String json) throws IOException {
        DeadLetter letter = DeadLetter.of(
                new Rejection("", Stage.INDEX, RejectionReason.INDEX_REFUSED, "", "clips/x: 400", Instant.EPOCH),
                new KeptDocument("clips", id, "UPSERT", json));
        client().index(i ->
                i.index(StoredIndex.REJECTIONS.alias()).id(letter.id()).document(letter));
        return letter.id();
    }

    private JsonNode letter(String id) throws IOException {
        return client().get(g -> g.index(StoredIndex.REJECTIONS.alias()).id(id), JsonNode.class)
                .source();
    }

    private List<JsonNode> clips() throws IOException {
        client().indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        return client().search(s -> s.index(StoredIndex.CLIPS.alias()).size(100), JsonNode.class).hits().hits().stream()
                .map(hit -> hit.source())
                .toList();
    }

    private ElasticsearchClient client() {
        return connection.client();
    }

    private Invocation rejected(String... arguments) {
        return Invocation.of(Stream.concat(
                        Stream.of("rejected"),
                        Stream.concat(Stream.of(arguments), Stream.of("--elasticsearch", node.url())))
                .toArray(String[]::new));
    }

    private Invocation call(String... arguments) {
        String port = "*.localhost:" + site.getAddress().getPort();
        return Invocation.of(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--sources",
                                directory.resolve("sources").toString(),
                                "--elasticsearch",
                                node.url(),
                                "--allow-loopback",
                                port))
                .toArray(String[]::new));
    }

    private String url(String path) {
        return "http://bao-mau.localhost:" + site.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/rss" ->
                    send(
                            exchange,
                            200,
                            "application/rss+xml",
                            "<rss version='2.0'><channel><title>Tin</title>" + entry("mot") + entry("hai")
                                    + "</channel></rss>");
                case "/mot.html" -> send(exchange, 200, "text/html; charset=utf-8", page("mot"));
                case "/hai.html" -> second(exchange);
                default -> send(exchange, 404, "text/plain", "không có");
            }
        }
    }

    private void second(HttpExchange exchange) throws IOException {
        String head = "<html><head><link rel=canonical href='" + url("/hai.html") + "'></head><body></body></html>";
        String shown = second == Page.EMPTY ? head : page("hai");
        send(exchange, second == Page.DOWN ? 503 : 200, "text/html; charset=utf-8", shown);
    }

    /** The feed's links carry what the pages' own addresses do not. */
    private String entry(String name) {
        return "<item><title>Công đoàn trao quà</title><link>" + url('/' + name + ".html?utm_source=rss")
                + "</link></item>";
    }

    private String page(String name) {
        return "<html><head><title>Công đoàn trao quà " + name + "</title><link rel=canonical href='"
                + url('/' + name + ".html") + "'></head><body><h1>Công đoàn trao quà " + name + "</h1><article><p>"
                + "Công đoàn khu công nghiệp sáng nay trao hai trăm phần quà cho công nhân xa quê tại buổi gặp mặt.</p>"
                + "<p>Chương trình kéo dài đến hết tuần, có gian hàng giá rẻ, khám bệnh và cắt tóc miễn phí.</p>"
                + "<p>Liên đoàn Lao động tỉnh cho biết chương trình dành cho đoàn viên khó khăn.</p></article></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
