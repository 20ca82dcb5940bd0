package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import vn.diembao.model.RejectionReason;

/**
 * Fetches one address at a time and never throws for what the other side does.
 *
 * <p>Redirects are followed by hand so that every hop is judged like the first; the addresses really dialled are judged
 * by {@link GuardedResolver}. A deadline covers the whole fetch, also one byte a second or an endless look-up (row 12):
 * the work runs on a thread of its own, which is left behind when it cannot be stopped. Cookies live for one fetch, as
 * some outlets redirect until theirs comes back. Safe to share between threads; system proxies are not used.
 */
public final class HttpFetcher implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchConfig config;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ExecutorService threads;
    private final BodyReader bodies;

    /** A fetcher; {@code resolver} turns names into addresses, which are judged afterwards. */
    public HttpFetcher(FetchConfig config, Clock clock, DnsResolver resolver) {
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.client = BareHttpClient.create(config, new GuardedResolver(requireNonNull(resolver), config));
        this.bodies = new BodyReader(config.maxBodyBytes(), config.maxRatio());
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "diembao-http");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Fetches and blocks until the answer or the deadline. */
    public FetchResult fetch(FetchRequest request) {
        return fetch(request, config.maxRedirects());
    }

    FetchConfig config() {
        return config;
    }

    FetchResult fetch(FetchRequest request, int maxRedirects) {
        Exchange exchange = new Exchange();
        Future<FetchResult> answer = threads.submit(() -> follow(request, maxRedirects, exchange));
        try {
            return answer.get(config.deadlineMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed(request, RejectionReason.TIMEOUT, "no end after " + config.deadlineMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, RejectionReason.INTERNAL, "interrupted");
        } catch (ExecutionException e) {
            return failed(request, RejectionReason.INTERNAL, e.getCause().toString());
        } finally {
            exchange.cancel();
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FetchResult failed(FetchRequest request, RejectionReason reason, String detail) {
        return FetchResult.failed(request.url(), request.url(), clock.instant(), reason, detail);
    }

    private FetchResult follow(FetchRequest request, int maxRedirects, Exchange exchange) {
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(new BasicCookieStore());
        String url = request.url();
        try {
            TargetUrl target = TargetUrl.parse(url, config);
            for (int hop = 0; hop <= maxRedirects; hop++) {
                Answer answer = hop(request, target, context, exchange);
                if (answer.location == null) {
                    return answer.result;
                }
                url = LinkResolver.resolve(target.uri().toString(), answer.location);
                target = target.next(url, config);
            }
            return FetchResult.failed(
                    request.url(),
                    url,
                    clock.instant(),
                    RejectionReason.TOO_MANY_REDIRECTS,
                    maxRedirects + " redirects");
        } catch (IOException e) {
            return FetchResult.failed(request.url(), url, clock.instant(), reason(e), detail(e));
        }
    }

    /** Either where to go next or the result. */
    private record Answer(String location, FetchResult result) {}

    private Answer hop(FetchRequest request, TargetUrl target, HttpClientContext context, Exchange exchange)
            throws IOException {
        HttpGet get = get(request, target);
        exchange.begin(get);
        HttpHost host = new HttpHost(target.scheme(), target.host(), target.port());
        try (ClassicHttpResponse response = client.executeOpen(host, get, context)) {
            String location = REDIRECTS.contains(response.getCode()) ? header(response, "Location") : null;
            if (location != null) {
                // Headers come as Latin-1; outlets send UTF-8.
                return new Answer(
                        new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), null);
            }
            return new Answer(null, result(request, target, response));
        } finally {
            get.abort();
        }
    }

    private static HttpGet get(FetchRequest request, TargetUrl target) {
        HttpGet get = new HttpGet(target.uri());
        get.setHeader(
                "Accept",
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                        + "application/feed+json,application/xml;q=0.9,*/*;q=0.5");
        get.setHeader("Accept-Language", "vi,en;q=0.5");
        get.setHeader("Accept-Encoding", "gzip");
        set(get, "If-None-Match", request.etag());
        set(get, "If-Modified-Since", request.lastModified());
        if (request.acceptDatetime() != null) {
            get.setHeader("Accept-Datetime", DateUtils.formatStandardDate(request.acceptDatetime()));
        }
        return get;
    }

    /** A stored validator comes from outside, so it must not bring a header of its own. */
    private static void set(HttpGet get, String name, String value) {
        if (value != null && value.chars().noneMatch(Character::isISOControl)) {
            get.setHeader(name, value);
        }
    }

    private FetchResult result(FetchRequest request, TargetUrl target, ClassicHttpResponse response)
            throws IOException {
        int status = response.getCode();
        byte[] body = status == HttpStatus.SC_OK ? body(response) : new byte[0];
        Instant now = clock.instant();
        RejectionReason problem = problem(status);
        return new FetchResult(
                request.url(),
                target.uri().toString(),
                status,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Content-Type"),
                body,
                request.archive() ? mementoTime(response, now) : now,
                RetryAfter.parse(header(response, "Retry-After"), now),
                problem,
                problem == null ? "" : "HTTP " + status);
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

    private static RejectionReason problem(int status) {
        return switch (status) {
            case 200, 304 -> null;
            case 401, 403, 451 -> RejectionReason.FORBIDDEN;
            case 404, 410 -> RejectionReason.PAGE_GONE;
            default -> status >= 400 && status < 500 ? RejectionReason.CLIENT_ERROR : RejectionReason.SERVER_ERROR;
        };
    }

    private static RejectionReason reason(IOException fault) {
        if (fault instanceof BlockedAddressException) {
            return RejectionReason.UNSAFE_URL;
        }
        if (fault instanceof OversizedBodyException) {
            return RejectionReason.TOO_LARGE;
        }
        boolean late = fault instanceof SocketTimeoutException || fault instanceof InterruptedIOException;
        return late ? RejectionReason.TIMEOUT : RejectionReason.UNREACHABLE;
    }

    private static String detail(IOException fault) {
        String name = fault.getClass().getSimpleName();
        return fault instanceof BlockedAddressException ? fault.getMessage() : name + ": " + fault.getMessage();
    }
}
