package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import vn.diembao.model.RejectionReason;

/**
 * Fetches one address at a time and never throws for what the other side does. It knows no manners: who fetches from
 * outlets takes {@link PoliteFetcher}.
 *
 * <p>Redirects are followed by hand so that every hop is judged like the first; the addresses really dialled are judged
 * by {@link GuardedResolver}. A deadline covers the whole fetch, also one byte a second or an endless look-up (row 12):
 * the work runs on a thread of its own, which is left behind when it cannot be stopped. Cookies live for one fetch, as
 * some outlets redirect until theirs comes back. Safe to share between threads; system proxies are not used.
 */
final class HttpFetcher implements AutoCloseable {
    private final FetchConfig config;
    private final Clock clock;
    private final HopClient client;
    private final ExecutorService threads;

    /** A fetcher; {@code resolver} turns names into addresses, which are judged afterwards. */
    HttpFetcher(FetchConfig config, Clock clock, DnsResolver resolver) {
        this(config, clock, resolver, null);
    }

    /** The same with other certificates to trust than the JDK's, null for those. */
    HttpFetcher(FetchConfig config, Clock clock, DnsResolver resolver, SSLContext trust) {
        this.config = requireNonNull(config, "config is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.client = new HopClient(config, clock, requireNonNull(resolver, "resolver is null"), trust);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "diembao-http");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Fetches and blocks until the answer or the deadline. */
    FetchResult fetch(FetchRequest request) {
        return fetch(request, course(HopCheck.NONE, new BasicCookieStore()));
    }

    FetchConfig config() {
        return config;
    }

    /** How a page is fetched: redirects and meta refreshes are followed, a challenge is not answered. */
    Course course(HopCheck check, CookieStore cookies) {
        return new Course(config.maxRedirects(), true, false, check, cookies);
    }

    FetchResult fetch(FetchRequest request, Course course) {
        Exchange exchange = new Exchange(request.url());
        RedirectWalk walk = new RedirectWalk(client, config, clock, request, course);
        Future<FetchResult> answer = threads.submit(() -> walk.toItsEnd(exchange));
        try {
            return answer.get(config.deadlineMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String detail = "no end after " + config.deadlineMillis() + " ms";
            return exchange.cut(request.url(), clock.instant(), RejectionReason.TIMEOUT, detail);
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
}
