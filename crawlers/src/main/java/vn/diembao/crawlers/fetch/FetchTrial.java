package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import vn.diembao.crawlers.charset.DecodedText;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.RejectionReason;

/**
 * One fetch with all that happened on the way, for whoever tunes a source file.
 *
 * @param hops every address asked for or refused, in order; empty for stored bytes and for an address that is never asked
 * @param answer of the last hop, or why there is none
 * @param declared charset labels of header and page, without those that are missing
 * @param charset the one the page was read in, null when it is no page
 * @param html the page as text, empty when it is none
 * @param problem why it is no page, null when it is one; a feed is no page either
 * @param detail one line, empty without a problem
 */
public record FetchTrial(
        List<Hop> hops,
        FetchResult answer,
        List<String> declared,
        String charset,
        String html,
        RejectionReason problem,
        String detail) {

    public FetchTrial {
        hops = List.copyOf(hops);
        requireNonNull(answer, "answer is null");
        declared = List.copyOf(declared);
        requireNonNull(html, "html is null");
        requireNonNull(detail, "detail is null");
    }

    /** @param robots what robots.txt says of the address, in words */
    public record Hop(String url, String robots) {}

    /** Fetches once, by the rules of the pipeline: robots.txt on every hop, guarded addresses, the source's cookies. */
    public static FetchTrial fetch(
            FetchConfig config, Clock clock, DnsResolver resolver, String url, ReadingPolicy rule) {
        // A fetch that does not end in time is left behind on its thread, and may still find a hop.
        List<Hop> hops = new CopyOnWriteArrayList<>();
        try (HttpFetcher http = new HttpFetcher(config, clock, resolver)) {
            RobotsPolicy robots = new RobotsPolicy(http, clock);
            HopCheck recorded = target -> {
                RobotsPolicy.Refusal refusal = robots.refusal(target);
                hops.add(new Hop(target.uri().toString(), words(robots, target, refusal)));
                return refusal;
            };
            SessionCookies sessions = new SessionCookies(http, clock);
            Course course = new Course(
                    config.maxRedirects(),
                    true,
                    rule.cookies().echo(),
                    recorded,
                    sessions.store(rule.cookies().session(), robots::refusal));
            return of(hops, http.fetch(FetchRequest.of(url), course));
        }
    }

    /** Takes stored bytes for an answer of that address. */
    public static FetchTrial stored(byte[] body, String url, Instant at) {
        FetchResult answer =
                new FetchResult(url, url, 200, null, null, null, ResponseHead.NONE, body, at, null, null, "", false);
        return of(List.of(), answer);
    }

    private static FetchTrial of(List<Hop> hops, FetchResult answer) {
        PageBody body = new PageReader().body(answer);
        List<String> declared =
                PageReader.declared(answer).stream().filter(Objects::nonNull).toList();
        DecodedText decoded = body.decoded();
        String charset = decoded == null
                ? null
                : decoded.charset() + (decoded.problem() == null ? "" : " (" + decoded.problem() + ")");
        return new FetchTrial(hops, answer, declared, charset, body.html(), body.problem(), body.detail());
    }

    private static String words(RobotsPolicy robots, TargetUrl target, RobotsPolicy.Refusal refusal) {
        String line = robots.decidingLine(target);
        String by = line.isEmpty() ? "" : " by \"" + line + '"';
        Duration delay = robots.delay(target.host());
        String wait = delay.isZero() ? "" : ", crawl-delay " + delay.toSeconds() + " s";
        if (refusal == null) {
            return "allowed" + (by.isEmpty() ? ", no line speaks of it" : by) + wait;
        }
        return refusal.reason() + (by.isEmpty() ? ", " + refusal.detail() : by) + wait;
    }
}
