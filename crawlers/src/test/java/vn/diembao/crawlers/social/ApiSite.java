package vn.diembao.crawlers.social;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.Platform;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.SocialPage;

/** A platform on loopback: what a path answers is one {@link Route}; every request is recorded with its token. */
final class ApiSite implements AutoCloseable {
    static final String TOKEN = "bi-mat-0123456789";
    static final ReadingPolicy RULE = ReadingPolicy.DEFAULT.withDelay(Duration.ZERO);

    /** Nothing is known, and the counts of nothing are due: one slice after the other is read. */
    static final KnownPosts NONE = new KnownPosts() {
        @Override
        public boolean holds(String id, String version) {
            return false;
        }

        @Override
        public boolean wants(SocialPost post, Instant readAt) {
            return true;
        }
    };

    /** The behaviour of one path. */
    interface Route {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** @param token as it came in a header, null for none */
    record Visit(String target, String token) {}

    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    ApiSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ApiSite on(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    SocialPage page(Platform platform, String account) {
        return new SocialPage(platform, account, "Công đoàn Mẫu", "tong-ldld", null, null, "mau", url());
    }

    String url() {
        return "http://api.localhost:" + server.getAddress().getPort();
    }

    PoliteFetcher web() {
        FetchConfig config = FetchConfig.withUserAgent("thu/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + server.getAddress().getPort()));
        return PoliteFetcher.alone(config, Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE);
    }

    /** A reader with the token that pages name. */
    SocialReader reader(Path home, Clock clock) throws IOException {
        SocialAccess access = SocialAccess.in(home);
        access.prepare();
        return new SocialReader(web(), access, Map.of("DIEMBAO_TOKEN_MAU", TOKEN), clock);
    }

    /** A document with its gaps filled, as {@link String#format} fills them. */
    static String filled(String document, Object... gaps) {
        return String.format(Locale.ROOT, document, gaps);
    }

    static Route json(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            visits.add(new Visit(exchange.getRequestURI().toString(), token(exchange)));
            routes.getOrDefault(exchange.getRequestURI().getPath(), json(404, ""))
                    .answer(exchange);
        }
    }

    private static String token(HttpExchange exchange) {
        for (String header : List.of("Authorization", "X-Goog-Api-Key", "access_token")) {
            if (exchange.getRequestHeaders().getFirst(header) != null) {
                return exchange.getRequestHeaders().getFirst(header);
            }
        }
        return null;
    }
}
