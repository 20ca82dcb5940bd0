package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import vn.diembao.model.RejectionReason;

/**
 * What robots.txt lets us fetch, by RFC 9309: read once per site and kept for 24 h; 4xx allows everything; 5xx and silence
 * disallow everything unless a stale copy is there; 429 is a 4xx, as the RFC says; five redirects; the first 500 KiB count. A failed read is tried again
 * after a minute. Safe to share between threads.
 */
public final class RobotsPolicy {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration MAX_DELAY = Duration.ofSeconds(30);
    private static final Set<RejectionReason> OWN_REASONS = Set.of(
            RejectionReason.UNSAFE_URL, RejectionReason.UNREACHABLE, RejectionReason.TIMEOUT, RejectionReason.INTERNAL);
    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_BYTES = 500 << 10;

    private final HttpFetcher http;
    private final Clock clock;
    private final String product;
    private final HopCheck check;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    public RobotsPolicy(HttpFetcher http, Clock clock) {
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
    public Duration delay(String host) {
        Duration longest = Duration.ZERO;
        for (Map.Entry<String, Site> site : sites.entrySet()) {
            Duration delay = site.getValue().delay;
            if (site.getKey().startsWith(host + ' ') && delay.compareTo(longest) > 0) {
                longest = delay;
            }
        }
        return longest;
    }

    /**
     * Why an address may not be fetched.
     *
     * @param passing true when no rule says so but robots.txt could not be read: it may be asked for again later
     */
    public record Refusal(RejectionReason reason, String detail, boolean passing) {}

    /** Null when the address may be fetched; reads robots.txt when there is no fresh copy. */
    public Refusal refusal(String url) {
        TargetUrl target;
        try {
            target = TargetUrl.parse(url, http.config());
        } catch (BlockedAddressException e) {
            return new Refusal(RejectionReason.UNSAFE_URL, e.getMessage(), false);
        }
        return refusal(target);
    }

    Refusal refusal(TargetUrl target) {
        Site site = sites.computeIfAbsent(key(target), k -> new Site());
        synchronized (site) {
            if (site.due == null || !clock.instant().isBefore(site.due)) {
                read(site, target);
            }
            if (site.rules.isAllowed(target.uri().toString())) {
                return null;
            }
            return site.failure == null
                    ? new Refusal(RejectionReason.ROBOTS_DISALLOWED, "robots.txt disallows it for " + product, false)
                    : site.failure;
        }
    }

    /** The line of robots.txt that decides on an address, for people; empty when none does or none was read. */
    String decidingLine(TargetUrl target) {
        Site site = sites.get(key(target));
        if (site == null) {
            return "";
        }
        synchronized (site) {
            for (RobotRule rule : site.rules.getRobotRules()) {
                SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
                alone.addRule(rule.getPrefix(), false);
                if (!alone.isAllowed(target.uri().toString())) {
                    return (rule.isAllow() ? "Allow: " : "Disallow: ") + rule.getPrefix();
                }
            }
            return "";
        }
    }

    private static String key(TargetUrl target) {
        return target.host() + ' ' + target.scheme() + ' ' + target.port();
    }

    private void read(Site site, TargetUrl target) {
        String address = target.uri().resolve("/robots.txt").toString();
        FetchResult answer = http.fetch(
                FetchRequest.of(address), new Course(MAX_REDIRECTS, false, false, check, new BasicCookieStore()));
        Instant now = clock.instant();
        boolean unavailable = answer.status() >= 400 && answer.status() < 500;
        if (answer.status() == 200 && answer.problem() == null) {
            site.set(parse(address, answer), now.plus(FRESH));
        } else if (unavailable) {
            site.set(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(FRESH));
        } else {
            // What ended on our side says nothing about the site: ask again at once.
            boolean ours = answer.problem() == RejectionReason.INTERNAL;
            site.failed(failure(answer), ours ? now : now.plus(untilRetry(answer)));
        }
    }

    private static Duration untilRetry(FetchResult answer) {
        Duration asked = answer.retryAfter();
        return asked != null && asked.compareTo(RETRY) > 0 ? asked : RETRY;
    }

    /** A host that cannot be reached or may not be, and a fetcher that is closing, are no matter of robots. */
    private static Refusal failure(FetchResult answer) {
        RejectionReason own = answer.problem() != null && OWN_REASONS.contains(answer.problem())
                ? answer.problem()
                : RejectionReason.ROBOTS_DISALLOWED;
        boolean passing = own != RejectionReason.UNSAFE_URL && own != RejectionReason.INTERNAL;
        return new Refusal(own, "robots.txt: " + answer.detail(), passing);
    }

    private SimpleRobotRules parse(String address, FetchResult answer) {
        byte[] body = answer.body().length > MAX_BYTES ? Arrays.copyOf(answer.body(), MAX_BYTES) : answer.body();
        // The parser would turn a delay above its own limit into a ban of the whole site.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(address, body, "text/plain", List.of(product));
    }

    private static final class Site {
        private SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        private boolean known;
        private Refusal failure;
        private Instant due;
        private volatile Duration delay = Duration.ZERO;

        private void set(SimpleRobotRules read, Instant next) {
            rules = read;
            known = true;
            failure = null;
            due = next;
            Duration asked = Duration.ofMillis(Math.max(0, read.getCrawlDelay()));
            delay = asked.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : asked;
        }

        private void failed(Refusal why, Instant next) {
            failure = known ? null : why;
            due = next;
        }
    }
}
