package vn.diembao.crawlers.fetch;

import java.io.IOException;
import java.time.Clock;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import vn.diembao.model.RejectionReason;

/** One fetch from its first request to its last hop, each hop judged like the first. Used once, by one thread. */
final class RedirectWalk {
    private final HopClient client;
    private final FetchConfig config;
    private final Clock clock;
    private final FetchRequest request;
    private final Course course;
    private final HttpClientContext context = HttpClientContext.create();
    private String url;
    private boolean mayEcho;

    RedirectWalk(HopClient client, FetchConfig config, Clock clock, FetchRequest request, Course course) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.request = request;
        this.course = course;
        this.url = request.url();
        this.mayEcho = course.echo();
        context.setCookieStore(course.cookies());
    }

    FetchResult toItsEnd(Exchange exchange) {
        try {
            TargetUrl target = TargetUrl.parse(url, config);
            for (int hop = 0; hop <= course.maxRedirects(); hop++) {
                RobotsPolicy.Refusal refusal = course.check().refusal(target);
                if (refusal != null) {
                    return FetchResult.refused(request.url(), url, clock.instant(), refusal);
                }
                HopClient.Answer answer = client.ask(request, target, context, exchange);
                String next = next(answer, target);
                if (next == null) {
                    return answer.result();
                }
                exchange.left();
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
            // A host that sent headers is there: what fails after them is the page's own.
            return FetchResult.refused(request.url(), url, clock.instant(), FetchFault.of(e))
                    .withStatus(exchange.status());
        }
    }

    /** Where the answer sends its reader; null when it is the end. */
    private String next(HopClient.Answer answer, TargetUrl target) {
        if (answer.location() != null) {
            return answer.location();
        }
        byte[] body = answer.result().body();
        Cookie cookie = mayEcho && CookieChallenge.matches(body) ? CookieChallenge.cookie(body, target.host()) : null;
        if (cookie != null) {
            mayEcho = false;
            course.cookies().addCookie(cookie);
            return target.uri().toString();
        }
        return course.refresh() ? MetaRefresh.target(body) : null;
    }
}
