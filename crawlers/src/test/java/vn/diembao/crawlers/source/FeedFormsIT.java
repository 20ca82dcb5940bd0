package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.source.FeedSite.answer;
import static vn.diembao.crawlers.source.FeedSite.send;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.crawlers.outlet.ListingSelectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/** Forms other than feeds, polled from a site of our own. */
@Timeout(20)
final class FeedFormsIT {
    private static final Instant NOW = Instant.parse("2025-07-01T02:00:00Z");

    private FeedSite site;
    private HttpFeedPoller poller;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        poller = new HttpFeedPoller(site.config(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        poller.close();
        site.close();
    }

    @Test
    void aListingIsPolledLikeAFeed() {
        FeedSpec listing =
                FeedSpecs.listing("bao-mau", site.url("/tin"), new ListingSelectors("article", "a", "h3", "time"));
        site.on(
                "/tin",
                answer(200, "<article><a href='/1.html'></a><h3>Một</h3><time>22/11/2026 - 07:15</time></article>"));
        PolledFeed first = poller.poll(listing, FeedSplit.fresh(listing.feedUrl()));
        assertThat(first.poll().items()).singleElement().satisfies(item -> {
            assertThat(item.url()).isEqualTo(site.url("/1.html"));
            assertThat(item.title()).isEqualTo("Một");
            assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-22T00:15:00Z"));
        });

        site.on("/tin", answer(200, "<p>Trang đã đổi giao diện</p>"));
        FeedPoll changed = poller.poll(listing, first.next()).poll();
        assertThat(changed.outcome()).isEqualTo(PollOutcome.MALFORMED);
        assertThat(changed.detail()).isEqualTo("no listing: nothing matches item \"article\"");
    }

    @Test
    void row5WhereAListingPointsIsNotGoneTo() {
        site.on(
                "/tin",
                answer(
                        200,
                        "<base target=_top><img src='" + site.url("/1") + "'><link rel=canonical href='"
                                + site.url("/2") + "'><iframe src='" + site.url("/3")
                                + "'></iframe><a href=/4>Tin</a>"));
        FeedSpec listing = FeedSpecs.listing("bao-mau", site.url("/tin"), new ListingSelectors("a", "", "", ""));
        FeedPoll poll = poller.poll(listing, FeedSplit.fresh(listing.feedUrl())).poll();
        assertThat(poll.items()).extracting(FeedItem::url).containsExactly(site.url("/4"));
        assertThat(List.of("/1", "/2", "/3", "/4"))
                .allSatisfy(path -> assertThat(site.visits(path)).isEmpty());
    }

    @Test
    void wordPressIsAskedForWhatWeReadOfAPost() {
        FeedSpec posts = FeedSpecs.wordPress("bao-mau", site.url("/wp-json/wp/v2/posts"));
        site.on("/wp-json/wp/v2/posts", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            assertThat(query).contains("per_page=50").contains("_fields=id,date_gmt");
            send(
                    exchange,
                    200,
                    "[{\"id\":1,\"link\":\"https://a.vn/1\",\"date_gmt\":\"2025-07-01T01:00:00\",\"title\":{\"rendered\":\"Một\"}}]");
        });
        FeedPoll poll = poller.poll(posts, FeedSplit.fresh(posts.feedUrl())).poll();
        assertThat(poll.items()).extracting(FeedItem::url).containsExactly("https://a.vn/1");
        assertThat(poll.feedUrl()).isEqualTo(posts.feedUrl());
    }

    @Test
    void anEntryThatIsButAnAddressWillDoWhereItsPageIsRead() {
        site.on(
                "/rss",
                answer(200, "<rss version='2.0'><channel><item><link>https://a.vn/3</link></item></channel></rss>"));
        FeedPoll poll = poller.poll(site.spec("/rss"), FeedSplit.fresh(site.url("/rss")))
                .poll();
        assertThat(poll.rejected()).isEmpty();
        assertThat(poll.items()).extracting(FeedItem::url).containsExactly("https://a.vn/3");
    }
}
