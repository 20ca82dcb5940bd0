package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import vn.diembao.model.RejectionReason;

/**
 * What robots.txt lets us fetch, by RFC 9309: read once per site and kept for 24 h; 4xx allows everything; 5xx and silence
 * disallow everything unless a stale copy is there; five redirects; the first 500 KiB count. A failed read is tried again
 * after a minute. A 429 is a 4xx as the RFC says, but takes nothing back that is known; who answers with a Retry-After is
 * left alone that long. Safe to share between threads.
 */
final class RobotsPolicy {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Set<RejectionReason> OWN_REASONS = Set.of(
            RejectionReason.UNSAFE_URL,
            RejectionReason.UNREACHABLE,
            RejectionReason.TIMEOUT,
            RejectionReason.SERVER_ERROR,
            RejectionReason.CLIENT_ERROR,
            RejectionReason.INTERNAL);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_BYTES = 500 << 10;
    private static final int MAX_HOSTS = 10_000;
    private static final long MAX_BYTES_OF_ALL = 32L << 20;

    private final HttpFetcher http;
    private final Clock clock;
    private final String product;
    private final HopCheck check;
    private final RobotsSites sites = new RobotsSites(MAX_HOSTS, MAX_BYTES_OF_ALL);

    RobotsPolicy(HttpFetcher http, Clock clock) {
        this(http, clock, HopCheck.NONE);
    }

    /** The same; the check is asked before each request for a robots.txt. */
    RobotsPolicy(HttpFetcher http, Clock clock, HopCheck check) {
        this.check = requireNonNull(check, "check is null");
        this.http = requireNonNull(http, "http is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.product = http.config().userAgent().split("[/\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The site's crawl-delay, at most 30 s; zero when it names none or its robots.txt was not read yet. */
    Duration delay(String host) {
        return sites.delay(host);
    }

    /**
     * Why an address may not be fetched.
     *
     * @param passing true when no rule says so but robots.txt could not be read: it may be asked for again later
     * @param retryAfter how long its host asks to be left alone from now on, null when it does not
     */
    record Refusal(RejectionReason reason, String detail, boolean passing, Duration retryAfter) {
        Refusal(RejectionReason reason, String detail, boolean passing) {
            this(reason, detail, passing, null);
        }
    }

    /** Null when the address may be fetched; reads robots.txt when there is no fresh copy. */
    Refusal refusal(String url) {
        TargetUrl target;
        try {
            target = TargetUrl.parse(url, http.config());
        } catch (BlockedAddressException e) {
            return new Refusal(RejectionReason.UNSAFE_URL, e.getMessage(), false);
        }
        return refusal(target);
    }

    Refusal refusal(TargetUrl target) {
        RobotsSite site = sites.of(target);
        Refusal refusal;
        boolean read;
        synchronized (site) {
            read = site.isDue(clock.instant());
            Refusal leaveAlone = read ? read(site, target) : null;
            refusal = leaveAlone == null ? site.refusal(target, product) : leaveAlone;
        }
        if (read) {
            sites.tidy(clock.instant());
        }
        return refusal;
    }

    /** The line of robots.txt that decides on an address, for people; empty when none does or none was read. */
    String decidingLine(TargetUrl target) {
        RobotsSite site = sites.known(target);
        if (site == null) {
            return "";
        }
        synchronized (site) {
            return site.decidingLine(target);
        }
    }

    /** Null, or the refusal of a host that asked to be left alone, which stale rules must not hide. */
    private Refusal read(RobotsSite site, TargetUrl target) {
        String address = target.uri().resolve("/robots.txt").toString();
        FetchResult answer = http.fetch(
                FetchRequest.of(address), new Course(MAX_REDIRECTS, false, false, check, new BasicCookieStore()));
        Instant now = clock.instant();
        if (answer.status() == 200 && answer.problem() == null) {
            site.set(parse(address, answer), Math.min(answer.body().length, MAX_BYTES), now.plus(FRESH));
            return null;
        }
        if (answer.retryAfter() != null) {
            Refusal failure = failure(answer, true);
            site.failed(failure, now.plus(untilRetry(answer)));
            return new Refusal(failure.reason(), failure.detail(), true, answer.retryAfter());
        }
        if (answer.status() == TOO_MANY_REQUESTS) {
            site.allowedUnlessKnown(now.plus(RETRY));
        } else if (answer.status() >= 400 && answer.status() < 500) {
            site.set(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0, now.plus(FRESH));
        } else {
            // What ended on our side says nothing about the site: ask again at once.
            boolean ours = answer.problem() == RejectionReason.INTERNAL;
            boolean passing = !ours && answer.problem() != RejectionReason.UNSAFE_URL;
            site.failed(failure(answer, passing), ours ? now : now.plus(RETRY));
        }
        return null;
    }

    private static Duration untilRetry(FetchResult answer) {
        return answer.retryAfter().compareTo(RETRY) > 0 ? answer.retryAfter() : RETRY;
    }

    /** A host that cannot be reached, may not be or fails, and a fetcher that is closing, are no matter of robots. */
    private static Refusal failure(FetchResult answer, boolean passing) {
        boolean own = answer.problem() != null && OWN_REASONS.contains(answer.problem());
        RejectionReason reason = own ? answer.problem() : RejectionReason.ROBOTS_DISALLOWED;
        return new Refusal(reason, "robots.txt: " + answer.detail(), passing);
    }

    private SimpleRobotRules parse(String address, FetchResult answer) {
        byte[] body = answer.body().length > MAX_BYTES ? Arrays.copyOf(answer.body(), MAX_BYTES) : answer.body();
        // The parser would turn a delay above its own limit into a ban of the whole site.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(address, body, "text/plain", List.of(product));
    }
}
