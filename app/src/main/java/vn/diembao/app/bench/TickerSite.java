package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;

/**
 * News sites on one loopback port, {@code t0.localhost}, {@code t1.localhost} …, whose feeds show an item from the moment it
 * is published. Items are dealt to the sites in turn; when a feed first showed one is noted.
 */
final class TickerSite implements AutoCloseable {
    private static final int HOSTS = 20;
    private static final String PAGE = "/tin-";

    private final List<Long> published;
    private final LongSupplier nanos;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Long> shown = new ConcurrentHashMap<>();

    /**
     * Starts on a free port.
     *
     * @param published when each item is, by the clock
     * @param nanos a clock that is never set
     */
    TickerSite(List<Long> published, LongSupplier nanos) throws IOException {
        this.published = List.copyOf(published);
        this.nanos = nanos;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** One for each host, polled at one pace. */
    List<Outlet> outlets(Duration poll) {
        List<Outlet> outlets = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            outlets.add(new Outlet(
                    OutletIdentity.of("bao-thu-" + host, "Báo Thử " + host, "local"),
                    Ownership.UNKNOWN,
                    List.of(),
                    List.of(OutletFeed.verified("http://" + host(host) + "/rss").at(PollPace.every(poll))),
                    Selectors.NONE,
                    ReadingPolicy.DEFAULT));
        }
        return outlets;
    }

    /** When a feed first showed the item, by the clock; null when none did yet. */
    Long shownAt(int item) {
        return shown.get(item);
    }

    /** Number of the item whose page stands at an address. */
    static int item(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf(PAGE) + PAGE.length(), url.lastIndexOf('.')));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String host(int host) {
        return "t" + host + ".localhost:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/rss")) {
                String name = exchange.getRequestHeaders().getFirst("Host");
                send(exchange, 200, "application/rss+xml; charset=utf-8", feed(hostNumber(name)));
            } else if (path.startsWith(PAGE)) {
                send(exchange, 200, "text/html; charset=utf-8", page(item(path)));
            } else {
                send(exchange, 404, "text/plain; charset=utf-8", "không có");
            }
        }
    }

    private static int hostNumber(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf('.')));
    }

    private String feed(int host) {
        long now = nanos.getAsLong();
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Tin</title>");
        for (int item = host; item < published.size(); item += HOSTS) {
            if (published.get(item) - now <= 0) {
                shown.putIfAbsent(item, now);
                feed.append("<item><title>Công đoàn trao quà lần ")
                        .append(item)
                        .append("</title><link>http://")
                        .append(host(host))
                        .append(PAGE)
                        .append(item)
                        .append(".html</link></item>");
            }
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String page(int item) {
        return "<html><head><title>Công đoàn trao quà lần " + item + "</title></head><body><h1>Công đoàn trao quà lần "
                + item + "</h1><article><p>Công đoàn khu công nghiệp sáng nay trao " + (200 + item)
                + " phần quà cho công nhân xa quê tại buổi gặp mặt ở nhà văn hóa.</p><p>Chương trình kéo dài đến hết tuần,"
                + " có gian hàng giá rẻ, khám bệnh và cắt tóc miễn phí cho người lao động.</p></article></body></html>";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
