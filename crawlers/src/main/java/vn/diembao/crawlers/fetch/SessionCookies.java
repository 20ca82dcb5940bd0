package vn.diembao.crawlers.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieStore;

/**
 * The cookies that a source's session address gives. They are kept for 30 minutes, in memory only: asking for them before
 * every page would double the load on the outlet. What failed is asked for again after a minute. Thread-safe.
 */
final class SessionCookies {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final HttpFetcher http;
    private final Clock clock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    SessionCookies(HttpFetcher http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** A store of one fetch's own with the session's cookies in it; {@code session} is null for none. */
    CookieStore store(String session, HopCheck check) {
        CookieStore store = new BasicCookieStore();
        if (session != null) {
            kept(session, check).forEach(store::addCookie);
        }
        return store;
    }

    private List<Cookie> kept(String address, HopCheck check) {
        Session session = sessions.computeIfAbsent(address, a -> new Session());
        synchronized (session) {
            if (!clock.instant().isBefore(session.due)) {
                CookieStore given = new BasicCookieStore();
                FetchResult answer = http.fetch(FetchRequest.of(address), http.course(check, given));
                session.cookies = List.copyOf(given.getCookies());
                session.due = clock.instant().plus(answer.problem() == null ? KEPT : RETRY);
            }
            return session.cookies;
        }
    }

    private static final class Session {
        private List<Cookie> cookies = List.of();
        private Instant due = Instant.EPOCH;
    }
}
