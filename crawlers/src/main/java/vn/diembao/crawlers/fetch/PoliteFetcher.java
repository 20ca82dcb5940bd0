package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.RejectionReason;

/**
 * Fetches from outlets as they ask for: robots.txt before each request, redirects included; one request at a time and a
 * pause per host; the day's budget; cookies only where the source file says so. A robots.txt and a session address are read
 * in the turn of the request that needs them, and count.
 *
 * <p>Never throws for what the other side does. Safe to share between threads.
 */
public final class PoliteFetcher implements AutoCloseable {
    /** One turn may take: a robots.txt, a session address and a page, each to its deadline. */
    private static final int FETCHES_A_TURN = 3;

    private final HttpFetcher http;
    private final long patienceMillis;
    private final RobotsPolicy robots;
    private final HostGate gate;
    private final SessionCookies sessions;
    private final Clock clock;
    private final Runnable release;

    PoliteFetcher(HttpFetcher http, HostGate gate, Clock clock, Runnable release) {
        this.http = requireNonNull(http, "http is null");
        this.patienceMillis = FETCHES_A_TURN * http.config().deadlineMillis();
        this.gate = requireNonNull(gate, "gate is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.release = requireNonNull(release, "release is null");
        this.robots = new RobotsPolicy(http, clock, this::countRobots);
        this.sessions = new SessionCookies(http, clock);
    }

    private PoliteFetcher(PoliteFetcher shared, Runnable release) {
        this.http = shared.http;
        this.patienceMillis = shared.patienceMillis;
        this.gate = shared.gate;
        this.clock = shared.clock;
        this.robots = shared.robots;
        this.sessions = shared.sessions;
        this.release = release;
    }

    /** A fetcher with a gate of its own, for who fetches alone; in a job take {@link SharedFetchers}. */
    public static PoliteFetcher alone(FetchConfig config, Clock clock, DnsResolver resolver) {
        HttpFetcher http = new HttpFetcher(config, clock, resolver);
        return new PoliteFetcher(http, HostGate.ticking(clock), clock, http::close);
    }

    /** The same gate, rules and connections, closed in another way. */
    PoliteFetcher releasedBy(Runnable other) {
        return new PoliteFetcher(this, other);
    }

    /**
     * Waits for the host's turn, beyond the source's delay at most as long as one turn may take, and fetches. For
     * feeds, which are few and go first.
     *
     * @return also for a host that is left alone (a time-out) or has used up its day (over budget), with the wait as
     *     {@link FetchResult#retryAfter}
     */
    public FetchResult fetchInTurn(FetchRequest request, ReadingPolicy rule) {
        return inTurn(request, rule, () -> fetch(request, rule, Errand.FEED));
    }

    /**
     * The same of an API, which is asked by leave of its owner: there is no question of robots.txt. No redirect is followed, so
     * that a token goes to nobody else.
     *
     * @return with the body of an error too
     */
    public FetchResult askInTurn(FetchRequest request, ReadingPolicy rule) {
        return inTurn(request, rule, () -> ask(request, rule));
    }

    private FetchResult ask(FetchRequest request, ReadingPolicy rule) {
        HopCheck counted = target -> {
            if (!rule.archive()) {
                gate.count(target.host(), rule.delay().toMillis());
            }
            return null;
        };
        return http.fetch(request, new Course(0, false, false, counted, new BasicCookieStore()));
    }

    private FetchResult inTurn(FetchRequest request, ReadingPolicy rule, Supplier<FetchResult> errand) {
        String host = hostOf(request.url());
        Turn turn;
        gate.feedWaits(host);
        try {
            turn = await(host, rule);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FetchResult.failed(
                    request.url(), request.url(), clock.instant(), RejectionReason.INTERNAL, "interrupted");
        } finally {
            gate.feedWaitsNoMore(host);
        }
        if (!turn.granted()) {
            return FetchResult.refused(request.url(), request.url(), clock.instant(), notYet(turn));
        }
        long pause = rule.delay().toMillis();
        try {
            FetchResult result = errand.get();
            pause = pauseMillis(host, result, rule);
            return result;
        } finally {
            gate.leave(host, rule, pause);
        }
    }

    /** Fetches in a turn that the caller has. */
    FetchResult fetch(FetchRequest request, ReadingPolicy rule, Errand errand) {
        // Before the fetch and its deadline, which a robots.txt that hangs would use up.
        RobotsPolicy.Refusal refusal = robots.refusal(request.url());
        if (refusal != null) {
            return FetchResult.refused(request.url(), request.url(), clock.instant(), refusal);
        }
        String host = hostOf(request.url());
        HopCheck check = target -> target.host().equals(host) ? null : strange(target, rule, errand);
        HopCheck counted = target -> counted(target, check, rule);
        CookieStore cookies = sessions.store(rule.cookies().session(), counted);
        FetchResult result = http.fetch(
                request,
                new Course(http.config().maxRedirects(), true, rule.cookies().echo(), counted, cookies));
        if (result.retryAfter() != null && !isOf(host, result)) {
            // After a redirect it is another host than the one whose turn this is that asks to be left alone (row 31).
            gate.rest(hostOf(result.url()), result.retryAfter().toMillis());
        }
        return result;
    }

    private boolean isOf(String host, FetchResult result) {
        return hostOf(result.url()).equals(host);
    }

    /** How long the host is left alone after that result: nothing for an address that was not asked. */
    long pauseMillis(String host, FetchResult result, ReadingPolicy rule) {
        boolean refused =
                result.problem() == RejectionReason.ROBOTS_DISALLOWED || result.problem() == RejectionReason.UNSAFE_URL;
        boolean asked = !refused || !result.url().equals(result.requestedUrl());
        long delay = asked ? delayMillis(host, rule) : 0;
        boolean rests = result.retryAfter() != null && isOf(host, result);
        return Math.max(delay, rests ? result.retryAfter().toMillis() : 0);
    }

    HostGate gate() {
        return gate;
    }

    /** The unit of politeness; empty when the address is none that is ever asked. */
    String hostOf(String url) {
        return PoliteHost.of(url, http.config());
    }

    @Override
    public void close() {
        release.run();
    }

    /** A hop to another host has no turn there, but a host that wants to be left alone is (row 31), and its day counts. */
    private RobotsPolicy.Refusal strange(TargetUrl target, ReadingPolicy rule, Errand errand) {
        if (gate.isSpent(target.host(), rule, errand)) {
            String detail = "the day's budget of " + target.host() + " is used up";
            return new RobotsPolicy.Refusal(RejectionReason.OVER_BUDGET, detail, true);
        }
        long wait = gate.freeAt(target.host()) - gate.millis();
        if (wait > patienceMillis) {
            String detail = target.host() + " is left alone for " + Duration.ofMillis(wait);
            return new RobotsPolicy.Refusal(RejectionReason.TIMEOUT, detail, true);
        }
        return null;
    }

    private RobotsPolicy.Refusal counted(TargetUrl target, HopCheck check, ReadingPolicy rule) {
        RobotsPolicy.Refusal refusal = check.refusal(target);
        if (refusal == null) {
            refusal = robots.refusal(target);
        }
        if (refusal == null && !rule.archive()) {
            gate.count(target.host(), delayMillis(target.host(), rule));
        }
        return refusal;
    }

    private RobotsPolicy.Refusal countRobots(TargetUrl target) {
        gate.count(target.host(), 0);
        return null;
    }

    private long delayMillis(String host, ReadingPolicy rule) {
        return Math.max(rule.delay().toMillis(), robots.delay(host).toMillis());
    }

    private Turn await(String host, ReadingPolicy rule) throws InterruptedException {
        long end = gate.millis() + rule.delay().toMillis() + patienceMillis;
        while (true) {
            CountDownLatch free = new CountDownLatch(1);
            Turn turn = gate.enter(host, rule, Errand.FEED, free::countDown);
            long now = gate.millis();
            long wait = turn.state() == Turn.State.EARLY ? turn.at() - now : end - now;
            boolean worthIt = wait > 0 && now + wait <= end;
            if (turn.granted() || turn.state() == Turn.State.SPENT || !worthIt) {
                return turn;
            }
            // Nobody counts down for a host that is left alone: then this is the pause itself.
            var unused = free.await(wait, TimeUnit.MILLISECONDS);
        }
    }

    private RobotsPolicy.Refusal notYet(Turn turn) {
        if (turn.state() == Turn.State.BUSY) {
            return new RobotsPolicy.Refusal(RejectionReason.TIMEOUT, "the host stays busy", true);
        }
        Duration wait = Duration.ofMillis(Math.max(0, turn.at() - gate.millis()));
        return turn.state() == Turn.State.SPENT
                ? new RobotsPolicy.Refusal(
                        RejectionReason.OVER_BUDGET, "the day's budget is used up, wait " + wait, true, wait)
                : new RobotsPolicy.Refusal(RejectionReason.TIMEOUT, "the host is left alone for " + wait, true, wait);
    }
}
