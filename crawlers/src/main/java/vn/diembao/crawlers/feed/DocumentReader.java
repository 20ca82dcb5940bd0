package vn.diembao.crawlers.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.ListingSelectors;
import vn.diembao.crawlers.outlet.OutletFeed;

/**
 * Reads what a source's feed answered, in whatever form its source file says it lists its pages.
 *
 * <p>A document that is plainly of another form is read as what it is, with a problem that says so. Of a sitemap only the
 * pages of the last seven days are entries. Bad documents never throw. Safe to share between threads.
 */
public final class DocumentReader {
    private static final Duration RECENT = Duration.ofDays(7);

    private final FeedParser parser = new FeedParser();
    private final DocumentFence fence = new DocumentFence();
    private final ListingReader listings = new ListingReader(new FeedDates());

    /** The address to ask for, which is not always what the source file says. */
    public static String address(OutletFeed feed) {
        return feed.form() == FeedForm.WORDPRESS ? WordPressRoute.request(feed.url()) : feed.url();
    }

    /** Reads an answer of status 200. */
    public FeedDocument read(OutletFeed feed, FetchResult answer) {
        FeedDocument listing = feed.form() == FeedForm.LISTING ? listing(feed.listing(), answer) : null;
        if (listing != null && (listing.format() != null || listing.challenge())) {
            return listing;
        }
        FeedDocument document = parser.parse(answer.body(), answer.contentType(), place(answer));
        if (document.format() == null) {
            return listing == null ? document : listing;
        }
        return formOf(document) == feed.form() ? document : misfit(document, feed.form());
    }

    private static Place place(FetchResult answer) {
        Instant since = answer.fetchedAt().minus(RECENT);
        return new Place(answer.url(), new SitemapWindow(since));
    }

    private FeedDocument listing(ListingSelectors selectors, FetchResult answer) {
        return fence.read(
                answer.body(),
                answer.contentType(),
                (text, problems) -> listings.read(text, answer.url(), selectors, problems));
    }

    private static FeedForm formOf(FeedDocument document) {
        return switch (document.format()) {
            case SitemapReader.PAGES, SitemapReader.NEWS, SitemapReader.INDEX -> FeedForm.SITEMAP;
            case WordPressReader.FORMAT -> FeedForm.WORDPRESS;
            default -> FeedForm.FEED;
        };
    }

    private static FeedDocument misfit(FeedDocument document, FeedForm expected) {
        List<String> problems = new ArrayList<>();
        problems.add(
                "the source file says " + expected.name().toLowerCase(Locale.ROOT) + ", this is " + document.format());
        problems.addAll(document.problems());
        return new FeedDocument(
                document.format(),
                document.title(),
                document.entries(),
                document.overCap(),
                problems,
                document.challenge());
    }
}
