package vn.diembao.crawlers.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import vn.diembao.model.RejectionReason;

/** Makes one request of a fetch and reads its answer; a redirect is an answer like any other. Thread-safe. */
final class HopClient implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Clock clock;
    private final GuardedResolver guard;
    private final CloseableHttpClient client;
    private final BodyReader bodies;
    private final boolean proxied;

    HopClient(FetchConfig config, Clock clock, DnsResolver names, SSLContext trust) {
        this.clock = clock;
        this.guard = new GuardedResolver(names, config);
        this.client = BareHttpClient.create(config, guard, trust);
        this.bodies = new BodyReader(config.maxBodyBytes(), config.maxRatio());
        this.proxied = config.proxy() != null;
    }

    /**
     * Either where to go next or the result.
     *
     * @param location as the site wrote it, relative or not; null when there is a result
     */
    record Answer(String location, FetchResult result) {}

    Answer ask(FetchRequest request, TargetUrl target, HttpClientContext context, Exchange exchange)
            throws IOException {
        if (proxied) {
            // The proxy looks the name up again, out of our sight: this keeps plainly private names from it, no more.
            guard.judge(target.host(), target.port());
        }
        HttpGet get = get(request, target);
        exchange.begin(get, target);
        context.setSSLSession(null);
        HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
        try (ClassicHttpResponse response = client.executeOpen(host, get, context)) {
            if (target.scheme().equals("https") && context.getSSLSession() == null) {
                throw new IOException("no tunnel: the proxy answers HTTP " + response.getCode());
            }
            exchange.answered(response.getCode());
            String location = REDIRECTS.contains(response.getCode()) ? header(response, "Location") : null;
            if (location != null && !location.isBlank()) {
                // Headers come as Latin-1; outlets send UTF-8.
                return new Answer(
                        new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), null);
            }
            return new Answer(null, result(request, target, response));
        } finally {
            get.abort();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static HttpGet get(FetchRequest request, TargetUrl target) {
        HttpGet get = new HttpGet(target.uri());
        get.setHeader(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                        + "application/feed+json,application/xml;q=0.9,*/*;q=0.5");
        if (request.api() != null) {
            get.setHeader("Accept", "application/json");
            set(get, request.api().header(), request.api().secret());
        }
        get.setHeader("Accept-Language", "vi,en;q=0.5");
        get.setHeader("Accept-Encoding", "gzip");
        set(get, "If-None-Match", request.etag());
        set(get, "If-Modified-Since", request.lastModified());
        if (request.acceptDatetime() != null) {
            get.setHeader("Accept-Datetime", DateUtils.formatStandardDate(request.acceptDatetime()));
        }
        return get;
    }

    /** A stored validator or a token comes from outside, so it must not bring a header of its own. */
    private static void set(HttpGet get, String name, String value) {
        if (value != null && value.chars().noneMatch(Character::isISOControl)) {
            get.setHeader(name, value);
        }
    }

    private FetchResult result(FetchRequest request, TargetUrl target, ClassicHttpResponse response)
            throws IOException {
        int status = response.getCode();
        // An API says in the body what is wrong.
        boolean read = status == HttpStatus.SC_OK || request.api() != null;
        byte[] body = read ? body(response) : new byte[0];
        Instant now = clock.instant();
        RejectionReason problem = problem(status);
        return new FetchResult(
                request.url(),
                target.uri().toString(),
                status,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Content-Type"),
                ResponseHead.of(response),
                body,
                request.archive() ? mementoTime(response, now) : now,
                RetryAfter.parse(header(response, "Retry-After"), now),
                problem,
                problem == null ? "" : "HTTP " + status,
                RetryPolicy.isPassing(status, problem));
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        try (InputStream in = response.getEntity().getContent()) {
            return in == null ? new byte[0] : bodies.read(in, header(response, "Content-Encoding"));
        }
    }

    private static Instant mementoTime(ClassicHttpResponse response, Instant otherwise) {
        String header = header(response, "Memento-Datetime");
        Instant taken = header == null ? null : DateUtils.parseStandardDate(header);
        return taken == null ? otherwise : taken;
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    static RejectionReason problem(int status) {
        return switch (status) {
            case 200, 304 -> null;
            case 401, 403, 451 -> RejectionReason.FORBIDDEN;
            case 404, 410 -> RejectionReason.PAGE_GONE;
            default -> status >= 400 && status < 500 ? RejectionReason.CLIENT_ERROR : RejectionReason.SERVER_ERROR;
        };
    }
}
