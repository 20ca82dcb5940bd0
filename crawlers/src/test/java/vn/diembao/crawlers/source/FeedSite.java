package vn.diembao.crawlers.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.diembao.crawlers.fetch.FetchConfig;

/** An outlet's site on loopback: a behaviour a path, every request recorded; without a route a path answers 404. */
final class FeedSite implements AutoCloseable {
    /** What a path answers. */
    interface Route {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** @param etag validator the client sent, null for none */
    record Visit(String path, String etag, String since) {}

    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FeedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    FeedSite on(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    /** Requests for a path, in order. */
    List<Visit> visits(String path) {
        return visits.stream().filter(visit -> visit.path().equals(path)).toList();
    }

    String url(String path) {
        return "http://tin.localhost:" + server.getAddress().getPort() + path;
    }

    FeedSpec spec(String path) {
        return spec(path, false);
    }

    FeedSpec spec(String path, boolean archive) {
        return archive ? FeedSpecs.archive("bao-mau", url(path)) : FeedSpecs.of("bao-mau", url(path), 3_600_000, 0);
    }

    FetchConfig config() {
        return FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + server.getAddress().getPort()));
    }

    static Route answer(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** RSS with an entry for each title; its guid and link follow from it. */
    static String rss(String... titles) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Tin</title>");
        for (String title : titles) {
            rss.append("<item><title>").append(title).append("</title><guid>").append(title);
            rss.append("</guid><link>https://a.vn/").append(title).append("</link></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            visits.add(new Visit(
                    path,
                    exchange.getRequestHeaders().getFirst("If-None-Match"),
                    exchange.getRequestHeaders().getFirst("If-Modified-Since")));
            routes.getOrDefault(path, answer(404, "không có")).answer(exchange);
        }
    }
}
