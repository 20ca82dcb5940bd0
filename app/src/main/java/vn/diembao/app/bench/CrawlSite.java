package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Many news sites on one loopback port, {@code h0.localhost}, {@code h1.localhost} …, any number of pages each. Pages are
 * compressed in advance, so that serving costs next to nothing. Every request for a page is noted with its time.
 */
final class CrawlSite implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final List<byte[]> bodies = new ArrayList<>();
    private final Set<Integer> silent;
    private final LongSupplier nanos;
    private final HttpServer server;
    private final Map<Integer, Queue<Long>> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Starts on a free port.
     *
     * @param silent hosts that take requests, that for robots.txt too, and never answer
     * @param nanos a clock that is never set
     */
    CrawlSite(List<BenchPage> pages, Set<Integer> silent, LongSupplier nanos) throws IOException {
        for (BenchPage page : pages) {
            bodies.add(compressed(page.html()));
        }
        this.silent = Set.copyOf(silent);
        this.nanos = nanos;
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setSocketConfig(SocketConfig.custom().setBacklogSize(BACKLOG).build())
                .setRequestRouter((request, context) -> (asked, answer, exchange) -> answer(asked, answer))
                .create();
        server.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Name of a host. */
    static String host(int host) {
        return "h" + host + ".localhost";
    }

    /** Address of a page. */
    String url(int host, int page) {
        return "http://" + host(host) + ':' + port() + path(page);
    }

    static String path(int page) {
        return "/tin-" + page + ".htm";
    }

    /** Which of the pages given stands there. */
    static int body(int host, int page, int bodies) {
        return (host + page) % bodies;
    }

    /** When each host was asked for pages, in nanoseconds, in the order of the requests. */
    Map<Integer, List<Long>> arrivals() {
        Map<Integer, List<Long>> copy = new ConcurrentHashMap<>();
        arrivals.forEach((host, times) -> copy.put(host, List.copyOf(times)));
        return copy;
    }

    @Override
    public void close() {
        closing.countDown();
        server.close(CloseMode.IMMEDIATE);
    }

    private void answer(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException {
        long now = nanos.getAsLong();
        int host = Integer.parseInt(request.getAuthority().getHostName().replaceAll("\\D", ""));
        if (silent.contains(host)) {
            hang();
            return;
        }
        String path = request.getPath();
        if (path.equals("/robots.txt")) {
            response.setEntity(new StringEntity("User-agent: *\nDisallow: /tim-kiem\n", ContentType.TEXT_PLAIN));
            return;
        }
        arrivals.computeIfAbsent(host, h -> new ConcurrentLinkedQueue<>()).add(now);
        int page = Integer.parseInt(path.replaceAll("\\D", ""));
        byte[] body = bodies.get(body(host, page, bodies.size()));
        response.setEntity(new ByteArrayEntity(body, ContentType.TEXT_HTML.withCharset(UTF_8), "gzip"));
    }

    private void hang() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the site closes");
    }

    private static byte[] compressed(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(html.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
