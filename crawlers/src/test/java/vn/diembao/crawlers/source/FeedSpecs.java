package vn.diembao.crawlers.source;

import java.time.Duration;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.ListingSelectors;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/** Feeds as a source file might describe them. */
final class FeedSpecs {
    private FeedSpecs() {}

    /** Polled at one interval, come what may. */
    static FeedSpec of(String sourceId, String url, long intervalMillis, long delayMillis) {
        return of(sourceId, url, PollPace.every(Duration.ofMillis(intervalMillis)), delayMillis);
    }

    static FeedSpec of(String sourceId, String url, PollPace pace, long delayMillis) {
        return new FeedSpec(
                sourceId,
                OutletFeed.verified(url).at(pace),
                new ReadingPolicy(true, false, Duration.ofMillis(delayMillis), 1_000_000, CookieUse.NONE));
    }

    static FeedSpec withoutPages(String sourceId, String url) {
        ReadingPolicy feedsOnly = new ReadingPolicy(false, false, Duration.ZERO, 1_000_000, CookieUse.NONE);
        return new FeedSpec(sourceId, OutletFeed.verified(url), feedsOnly);
    }

    static FeedSpec listing(String sourceId, String url, ListingSelectors selectors) {
        return paged(sourceId, url, FeedForm.LISTING, selectors);
    }

    static FeedSpec sitemap(String sourceId, String url) {
        return paged(sourceId, url, FeedForm.SITEMAP, null);
    }

    static FeedSpec wordPress(String sourceId, String url) {
        return paged(sourceId, url, FeedForm.WORDPRESS, null);
    }

    private static FeedSpec paged(String sourceId, String url, FeedForm form, ListingSelectors selectors) {
        OutletFeed feed = new OutletFeed(url, form, selectors, FeedGrade.VERIFIED, PollPace.DEFAULT, null);
        return new FeedSpec(sourceId, feed, new ReadingPolicy(true, false, Duration.ZERO, 1_000_000, CookieUse.NONE));
    }

    static FeedSpec archive(String sourceId, String url) {
        return new FeedSpec(sourceId, OutletFeed.verified(url), ReadingPolicy.archive(true));
    }
}
