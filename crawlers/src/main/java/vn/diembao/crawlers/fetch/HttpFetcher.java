package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
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
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.protocol.HttpClientContext;
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
public final class HttpFetcher implements AutoCloseable {
    private final FetchConfig config;
    private final Clock clock;
    private final HopClient client;
    private final ExecutorService threads;

    /** A fetcher; {@code resolver} turns names into addresses, which are judged afterwards. */
    public HttpFetcher(FetchConfig config, Clock clock, DnsResolver resolver) {
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
    public FetchResult fetch(FetchRequest request) {
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
        Exchange exchange = new Exchange();
        Future<FetchResult> answer = threads.submit(() -> follow(request, course, exchange));
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

    private FetchResult follow(FetchRequest request, Course course, Exchange exchange) {
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(course.cookies());
        boolean mayEcho = course.echo();
        String url = request.url();
        try {
            TargetUrl target = TargetUrl.parse(url, config);
            for (int hop = 0; hop <= course.maxRedirects(); hop++) {
                RobotsPolicy.Refusal refusal = course.check().refusal(target);
                if (refusal != null) {
                    return FetchResult.refused(request.url(), url, clock.instant(), refusal);
                }
                HopClient.Answer answer = client.ask(request, target, context, exchange);
                Cookie echo = mayEcho ? challenge(answer, target) : null;
                String next = echo != null ? url : next(answer, course);
                if (next == null) {
                    return answer.result();
                }
                if (echo != null) {
                    course.cookies().addCookie(echo);
                    mayEcho = false;
                }
                url = LinkResolver.resolve(target.uri().toString(), next);
                target = target.next(url, config);
            }
            return FetchResult.failed(
                    request.url(),
                    url,
                    clock.instant(),
                    RejectionReason.TOO_MANY_REDIRECTS,
                    course.maxRedirects() + " redirects");
        } catch (IOException e) {
            return FetchResult.failed(request.url(), url, clock.instant(), reason(e), detail(e));
        }
    }

    /** What the challenge asks for; null when there is none or it asks for more than a browser gives unasked. */
    private static Cookie challenge(HopClient.Answer answer, TargetUrl target) {
        boolean read = answer.result() != null && answer.result().problem() == null;
        return read && CookieChallenge.matches(answer.result().body())
                ? CookieChallenge.cookie(answer.result().body(), target.host())
                : null;
    }

    private static String next(HopClient.Answer answer, Course course) {
        boolean page = course.refresh() && answer.location() == null;
        return page ? MetaRefresh.target(answer.result().body()) : answer.location();
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
