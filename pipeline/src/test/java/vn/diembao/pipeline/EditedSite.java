package vn.diembao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** An outlet on loopback whose pages become others once they were read; its feed tells nothing of it. */
final class EditedSite implements AutoCloseable {
    static final String SOURCE = "bao-mau";

    private static final String KEPT =
            "Liên đoàn Lao động tỉnh cho biết chương trình dành cho đoàn viên công đoàn khó khăn ở các khu công nghiệp.";

    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final String known;

    EditedSite() throws IOException {
        this("");
    }

    /** @param known start of the address its pages name as their own, empty for that at which they are found */
    EditedSite(String known) throws IOException {
        this.known = known;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://tin.localhost:" + server.getAddress().getPort() + path;
    }

    private FetchConfig config() {
        return FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + server.getAddress().getPort()));
    }

    /** A job that reads it without an end. */
    PressJobConfig job(ElasticsearchNode node, RevisitPlan revisits) {
        Outlet outlet = new Outlet(
                OutletIdentity.of(SOURCE, "Báo Mẫu", "local"),
                Ownership.UNKNOWN,
                List.of(),
                List.of(OutletFeed.verified(url("/rss"))),
                Selectors.NONE,
                new ReadingPolicy(true, false, Duration.ZERO, 1_000, CookieUse.NONE));
        return new PressJobConfig(
                List.of(outlet),
                PollLimit.CONTINUOUS,
                config(),
                WarcConfig.OFF,
                node.config(),
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                revisits,
                RetentionPlan.STANDARD,
                "run-1");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int read = reads.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
            switch (path) {
                case "/rss" -> send(exchange, 200, "application/rss+xml", feed());
                case "/sua.html" ->
                    send(exchange, 200, "text/html; charset=utf-8", page("sua", read == 1 ? "hai trăm" : "ba trăm"));
                case "/go.html" ->
                    send(exchange, read == 1 ? 200 : 410, "text/html; charset=utf-8", page("go", "một trăm"));
                default -> send(exchange, 404, "text/plain", "không có");
            }
        }
    }

    private String feed() {
        return "<rss version='2.0'><channel><title>Tin</title>" + entry("sua") + entry("go") + "</channel></rss>";
    }

    /** The feed's links carry what the clips' addresses do not. */
    private String entry(String name) {
        return "<item><title>Công đoàn trao quà</title><link>" + url('/' + name + ".html?utm_source=rss")
                + "</link></item>";
    }

    private String page(String name, String gifts) {
        return "<html><head><title>Công đoàn trao quà cho công nhân</title><link rel=canonical href='"
                + (known.isEmpty() ? url("") : known) + '/' + name
                + ".html'></head><body><h1>Công đoàn trao quà cho công nhân</h1><article><p>"
                + "Công đoàn khu công nghiệp sáng nay trao " + gifts
                + " phần quà Tết cho công nhân xa quê tại buổi gặp mặt đầu xuân.</p><p>" + KEPT + "</p><p>"
                + "Chương trình kéo dài đến hết tuần, có gian hàng giá rẻ, khám bệnh và cắt tóc miễn phí.</p></article>"
                + "</body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
