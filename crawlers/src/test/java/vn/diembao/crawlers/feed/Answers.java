package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.ResponseHead;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.ListingSelectors;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.PollPace;

/** Answers of status 200, fetched at one time, and the feeds that ask for them. */
final class Answers {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final String SITE = "https://bao-mau.vn/";

    private Answers() {}

    static FetchResult of(String url, String body) {
        return new FetchResult(
                url, url, 200, null, null, null, ResponseHead.NONE, body.getBytes(UTF_8), NOW, null, null, "", false);
    }

    static OutletFeed feed(FeedForm form) {
        return feed(form, SITE + "nguon");
    }

    static OutletFeed feed(FeedForm form, String url) {
        ListingSelectors selectors = form == FeedForm.LISTING ? new ListingSelectors("li.tin", "a", "", "") : null;
        return new OutletFeed(url, form, selectors, FeedGrade.VERIFIED, PollPace.DEFAULT, null);
    }

    /** Read as the given form at {@link #NOW}. */
    static FeedDocument read(FeedForm form, String body) {
        return new DocumentReader().read(feed(form), of(SITE + "nguon", body));
    }

    static String urlset(String urls) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
                + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\">" + urls + "</urlset>";
    }

    static String page(String path, String lastmod) {
        String modified = lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>";
        return "<url><loc>" + SITE + path + "</loc>" + modified + "</url>";
    }

    static String index(String sitemaps) {
        return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + sitemaps + "</sitemapindex>";
    }

    static String sitemap(String url, String lastmod) {
        String modified = lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>";
        return "<sitemap><loc>" + url + "</loc>" + modified + "</sitemap>";
    }
}
