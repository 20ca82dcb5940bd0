package vn.diembao.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.diembao.crawlers.fetch.FetchConfig;

/** Outlets on loopback, one a host name: a healthy one, and one for each way to ail. Each feed tells of three pages. */
final class AilingSites implements AutoCloseable {
    static final String HEALTHY = "khoe";
    static final String CHALLENGING = "thu-thach";
    static final String PAGELESS = "mat-trang";
    static final String FEEDLESS = "mat-kenh";
    static final String SILENT = "khong-dap";
    static final String RENAMED = "doi-ten";
    static final String STALE = "tin-cu";
    static final String EMPTY = "kenh-rong";

    static final String TITLE = "Công đoàn";
    static final String DAMAGED_PAGE = "/3.html";
    private static final char LOST = '\u0001';

    private final HttpServer server;

    AilingSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String site, String path) {
        return "http://" + site + ".localhost:" + server.getAddress().getPort() + path;
    }

    FetchConfig config() {
        return FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String site = host.substring(0, host.indexOf('.'));
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/rss")) {
                answerFeed(exchange, site);
            } else if (path.endsWith(".html")) {
                answerPage(exchange, site, path);
            } else {
                send(exchange, 404, "text/plain", "không có");
            }
        }
    }

    private void answerFeed(HttpExchange exchange, String site) throws IOException {
        switch (site) {
            case FEEDLESS -> send(exchange, 404, "text/plain", "không có");
            case SILENT -> {
                // Closed without a word.
            }
            default -> send(exchange, 200, "application/rss+xml", feed(site));
        }
    }

    private static void answerPage(HttpExchange exchange, String site, String path) throws IOException {
        switch (site) {
            case CHALLENGING ->
                send(
                        exchange,
                        200,
                        "text/html",
                        "<html><body><script>document.cookie=\"D1N=abc\"+\"; path=/\";"
                                + "window.location.reload(true);</script></body></html>");
            case PAGELESS -> send(exchange, 404, "text/html", "<html><body><h1>404</h1></body></html>");
            default -> send(exchange, 200, "text/html; charset=utf-8", page(path));
        }
    }

    private String feed(String site) {
        String title = site.equals(RENAMED) ? "Thể thao" : TITLE;
        String date = site.equals(STALE) ? "<pubDate>Mon, 06 Jan 2020 08:00:00 +0700</pubDate>" : "";
        String entries = IntStream.rangeClosed(1, site.equals(EMPTY) ? 0 : 3)
                .mapToObj(i -> "<item><title>Công đoàn trao quà lần " + i + "</title>" + date + "<link>"
                        + url(site, "/" + i + ".html") + "</link></item>")
                .collect(Collectors.joining());
        return "<rss version='2.0'><channel><title>" + title + "</title>" + entries + "</channel></rss>";
    }

    private static String page(String path) {
        String word = path.equals(DAMAGED_PAGE) ? "đo" + LOST + "n" : "đoàn";
        return "<html lang=vi><head><title>Công đoàn trao quà cho công nhân</title></head><body>"
                + "<h1>Công đoàn trao quà cho công nhân</h1><article><p>Công " + word
                + " khu công nghiệp sáng nay trao hai trăm phần quà Tết cho công nhân xa quê tại buổi gặp mặt.</p><p>"
                + "Liên đoàn Lao động tỉnh cho biết chương trình dành cho đoàn viên khó khăn ở các khu công nghiệp.</p>"
                + "<p>Chương trình kéo dài đến hết tuần, có gian hàng giá rẻ, khám bệnh và cắt tóc miễn phí.</p>"
                + "</article></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            // A byte that stands nowhere in UTF-8.
            bytes[i] = bytes[i] == LOST ? (byte) 0xFF : bytes[i];
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
