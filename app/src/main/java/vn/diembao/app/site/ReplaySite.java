package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A web server on loopback that replays the past for outlets under {@code *.localhost} names (RFC 6761). Every answer
 * carries the time it is of ({@code Memento-Datetime}); pages are served as they stood at the client's
 * {@code Accept-Datetime} (RFC 7089), or as they stood last.
 */
public final class ReplaySite implements AutoCloseable {
    /** RFC 7089 §4.5.3. */
    private static final Site.Answer BAD_DATE = Site.Answer.html(400, "<!doctype html><title>400</title>");

    private static final Site.Answer NOT_FOUND = Site.Answer.html(404, "<!doctype html><title>404</title>");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, FeedTape> tapes = new ConcurrentHashMap<>();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();
    private final Consumer<SiteRequest> log;

    /**
     * Starts on the port, or on any free one when it is taken.
     *
     * @param log is told of every request before it is answered
     */
    public ReplaySite(int port, Consumer<SiteRequest> log) throws IOException {
        this.log = log;
        this.server = bind(port);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves feeds. */
    public void add(List<FeedTape> feeds) {
        feeds.forEach(tape -> tapes.put(tape.host() + tape.path(), tape));
    }

    /** Serves pages under a host. */
    public void add(String host, Site site) {
        sites.put(host, site);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer bind(int port) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = hostOf(exchange);
            String path = exchange.getRequestURI().getPath();
            // Who asks for a time has a frame, and wants what belongs to it.
            boolean dated = exchange.getRequestHeaders().getFirst(Memento.ACCEPT) != null;
            FeedTape tape = dated ? null : tapes.get(host + path);
            Site.Answer answer = tape != null ? frame(tape, exchange) : page(host, path, exchange);
            log.accept(new SiteRequest(
                    host + path,
                    exchange.getRequestHeaders().getFirst("If-None-Match"),
                    answer.status(),
                    answer.etag()));
            send(answer, exchange);
        }
    }

    private Site.Answer frame(FeedTape tape, HttpExchange exchange) throws IOException {
        int next = tape.after(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (next == tape.frames().size()) {
            FeedTape.Frame last = tape.frames().get(next - 1);
            return new Site.Answer(304, tape.contentType(), new byte[0], last.at(), tape.etag(next - 1));
        }
        FeedTape.Frame frame = tape.frames().get(next);
        if (frame.failFirst() && failedOnce.add(tape.host() + tape.path() + next)) {
            return new Site.Answer(500, "text/plain; charset=utf-8", "oops".getBytes(UTF_8), frame.at(), null);
        }
        return new Site.Answer(200, tape.contentType(), frame.body(), frame.at(), tape.etag(next));
    }

    private Site.Answer page(String host, String path, HttpExchange exchange) {
        Site site = sites.get(host);
        if (site == null) {
            return NOT_FOUND;
        }
        String at = exchange.getRequestHeaders().getFirst(Memento.ACCEPT);
        try {
            String query = exchange.getRequestURI().getQuery();
            return site.answer(path, query == null ? "" : query, at == null ? Instant.MAX : Memento.parse(at));
        } catch (DateTimeParseException e) {
            return BAD_DATE;
        }
    }

    private static void send(Site.Answer answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if (answer.etag() != null) {
            exchange.getResponseHeaders().set("ETag", answer.etag());
        }
        if (answer.at() != null && !answer.at().equals(Instant.MAX)) {
            exchange.getResponseHeaders().set(Memento.DATETIME, Memento.format(answer.at()));
        }
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static String hostOf(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return host == null ? "" : colon < 0 ? host : host.substring(0, colon);
    }
}
