package vn.diembao.crawlers.fetch;

import java.time.Duration;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/** Policies that tests ask for. */
final class PagePolicies {
    static final PagePolicy ARCHIVE = PagePolicy.of(ReadingPolicy.archive(true));

    private PagePolicies() {}

    static PagePolicy live(long delayMillis) {
        return PagePolicy.of(ReadingPolicy.DEFAULT.withDelay(Duration.ofMillis(delayMillis)));
    }

    static ReadingPolicy reading(long delayMillis, int requestsADay, CookieUse cookies) {
        return new ReadingPolicy(true, false, Duration.ofMillis(delayMillis), requestsADay, cookies);
    }
}
