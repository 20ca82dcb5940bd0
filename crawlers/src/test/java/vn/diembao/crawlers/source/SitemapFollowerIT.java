package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.source.FeedSite.answer;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.fetch.FetchRequest;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.RejectionReason;

@Timeout(30)
final class SitemapFollowerIT {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

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
    void theNewestThreeSitemapsAreRead() {
        index(child("1", "2026-11-19"), child("2", "2026-11-22"), child("3", "2026-11-20"), child("4", "2026-11-21"));

        FeedPoll poll = poll(fresh()).poll();

        assertThat(poll.outcome()).isEqualTo(PollOutcome.ANSWERED);
        assertThat(poll.items()).extracting(FeedItem::url).containsExactly(page("2"), page("4"), page("3"));
        assertThat(poll.items()).extracting(FeedItem::title).containsOnly("");
        assertThat(poll.rejected()).isEmpty();
        assertThat(site.visits("/1.xml")).isEmpty();
    }

    @Test
    void aSitemapIsReadAgainOnlyWithANewLastmod() {
        index(child("1", "2026-11-19"), child("2", "2026-11-22"), child("3", "2026-11-20"), child("4", "2026-11-21"));
        FeedSplit first = poll(fresh()).next();
        assertThat(first.bodyHash()).as("the fourth is still to be read").isNull();

        PolledFeed second = poll(first);
        assertThat(second.poll().items()).extracting(FeedItem::url).containsExactly(page("1"));
        assertThat(poll(second.next()).poll().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);

        index(child("1", "2026-11-19"), child("2", "2026-11-22T09:00:00Z"), child("3", "2026-11-20"));
        site.on("/2.xml", answer(200, urlset(page("2"), page("2b"))));
        FeedPoll third = poll(second.next()).poll();
        assertThat(third.items()).extracting(FeedItem::url).containsExactly(page("2b"));
        assertThat(site.visits("/2.xml")).hasSize(2);
        assertThat(site.visits("/3.xml")).hasSize(1);
    }

    @Test
    void withoutALastmodTheSameSitemapsAreReadEveryTime() {
        index(child("1", ""), child("google-news", ""));
        FeedSplit first = poll(fresh()).next();
        site.on("/google-news.xml", answer(200, urlset(page("moi"))));

        FeedPoll second = poll(first).poll();

        assertThat(second.items()).extracting(FeedItem::url).containsExactly(page("moi"));
    }

    @Test
    void withoutALastmodTheBestIsReadEachTimeAndTheOthersInTurn() {
        index(child("a", ""), child("b", ""), child("c", ""), child("d", ""), child("e", ""));
        FeedSplit split = fresh();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PolledFeed polled = poll(split);
            read.addAll(polled.poll().items().stream().map(FeedItem::url).toList());
            assertThat(polled.poll().detail()).isEqualTo("2 sitemaps wait for a later poll");
            split = polled.next();
        }

        assertThat(read).containsExactly(page("e"), page("d"), page("c"), page("b"), page("a"));
        assertThat(site.visits("/e.xml")).hasSize(4);
        assertThat(List.of("/a.xml", "/b.xml", "/c.xml", "/d.xml"))
                .allSatisfy(path -> assertThat(site.visits(path)).hasSize(2));
    }

    @Test
    void oneTurnAPollGoesFromSitemapToSitemap() {
        List<FeedEntry> sitemaps = Entries.of(0, 3);
        List<String> turns =
                List.of(SitemapTurns.mark(sitemaps.get(0)), "x".repeat(24), SitemapTurns.mark(sitemaps.get(2)));

        assertThat(SitemapTurns.order(sitemaps, turns, 1))
                .containsExactly(sitemaps.get(1), sitemaps.get(2), sitemaps.get(0));
    }

    @Test
    void row32SitemapsThatFailForEverLeaveTheOthersTheirTurn() {
        index(child("1", "2026-11-19"), child("2", "2026-11-22"), child("3", "2026-11-20"), child("4", "2026-11-21"));
        List.of("/2.xml", "/3.xml", "/4.xml").forEach(path -> site.on(path, answer(404, "")));

        PolledFeed first = poll(fresh());
        assertThat(first.poll().outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(first.poll().detail()).endsWith("1 sitemaps wait for a later poll");
        FeedPoll second = poll(first.next()).poll();

        assertThat(second.outcome()).isEqualTo(PollOutcome.ANSWERED);
        assertThat(second.items()).extracting(FeedItem::url).containsExactly(page("1"));
    }

    @Test
    void aPageThatStandsInTwoSitemapsIsOneItemWithItsTitle() {
        index(child("1", "2026-11-22"), child("2", "2026-11-21"));
        site.on("/1.xml", answer(200, urlset(page("x"))));
        site.on(
                "/2.xml",
                answer(
                        200,
                        "<urlset><url><loc>" + page("x")
                                + "</loc><news:news><news:publication_date>2026-11-22T08:00:00+07:00</news:publication_date>"
                                + "<news:title>Tin</news:title></news:news></url></urlset>"));

        PolledFeed first = poll(fresh());
        assertThat(first.poll().items()).extracting(FeedItem::title).containsExactly("Tin");

        index(child("1", "2026-11-22T09:00:00Z"), child("2", "2026-11-21"));
        site.on("/1.xml", answer(200, urlset(page("x"), page("y"))));
        assertThat(poll(first.next()).poll().items())
                .as("the page is known without its title too")
                .extracting(FeedItem::url)
                .containsExactly(page("y"));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 3", "PT2S, 3", "PT20S, 3", "PT20.001S, 2", "PT45S, 1", "PT5M, 1"})
    void aSlowSourceHasItsSitemapsSpreadOverMorePolls(Duration delay, int sitemaps) {
        assertThat(SitemapFollower.sitemaps(delay)).isEqualTo(sitemaps);
    }

    @Test
    void row5APrivateSitemapIsRefusedBeforeConnecting() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inner.createContext("/", exchange -> visits.incrementAndGet());
        inner.start();
        try {
            int port = inner.getAddress().getPort();
            site.on(
                    "/sitemap.xml",
                    answer(
                            200,
                            "<sitemapindex>" + sitemap("http://127.0.0.1:" + port + "/a.xml", "")
                                    + sitemap("http://[::1]:" + port + "/a.xml", "")
                                    + sitemap("http://tin.localhost:" + port + "/a.xml", "") + "</sitemapindex>"));

            FeedPoll poll = poll(fresh()).poll();

            assertThat(poll.outcome()).isEqualTo(PollOutcome.FAILED);
            assertThat(poll.detail()).contains("sitemaps of another site (2)", "port " + port);
            assertThat(visits).hasValue(0);
        } finally {
            inner.stop(0);
        }
    }

    @Test
    void row5EnclosuresAreNotDialledAndAPrivateItemIsUnsafe() {
        String secret = "http://127.0.0.1:9200/_search";
        site.on(
                "/sitemap.xml",
                answer(
                        200,
                        "<rss version='2.0'><channel><title>Tin</title><link>http://10.0.0.1/</link>"
                                + "<image><url>" + site.url("/logo.png") + "</url></image>"
                                + "<item><title>Tin</title><link>" + secret + "</link><enclosure url='"
                                + site.url("/a.mp3") + "' type='audio/mpeg' length='1'/></item></channel></rss>"));

        List<FeedItem> items = poll(fresh()).poll().items();

        assertThat(items).extracting(FeedItem::url).containsExactly(secret);
        assertThat(site.visits("/a.mp3")).isEmpty();
        assertThat(site.visits("/logo.png")).isEmpty();
        try (PoliteFetcher web =
                PoliteFetcher.alone(site.config(), Clock.systemUTC(), SystemDefaultDnsResolver.INSTANCE)) {
            assertThat(web.fetchInTurn(FetchRequest.of(items.get(0).url()), ReadingPolicy.DEFAULT)
                            .problem())
                    .isEqualTo(RejectionReason.UNSAFE_URL);
        }
    }

    @Test
    void row10ASitemapPackedWithGzipIsReadAndABombIsNot() throws IOException {
        index(child("bom", "2026-11-22"), child("1", "2026-11-21"));
        byte[] packed = gzip(urlset(page("1")).getBytes(StandardCharsets.UTF_8));
        byte[] bomb = gzip(new byte[200 << 20]);
        site.on("/1.xml", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });
        site.on("/bom.xml", exchange -> {
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });

        FeedPoll poll = poll(fresh()).poll();

        assertThat(poll.items()).extracting(FeedItem::url).containsExactly(page("1"));
        assertThat(poll.detail()).contains("OversizedBodyException", "/bom.xml");
    }

    @Test
    void row29RobotsTxtIsAskedForEverySitemap() {
        index(child("1", "2026-11-22"), child("2", "2026-11-21"));
        site.on("/robots.txt", answer(200, "User-agent: *\nDisallow: /1.xml\n"));

        FeedPoll poll = poll(fresh()).poll();

        assertThat(poll.items()).extracting(FeedItem::url).containsExactly(page("2"));
        assertThat(poll.detail()).contains("robots.txt disallows it for thu", "/1.xml");
        assertThat(site.visits("/1.xml")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a challenge;200;<script>document.cookie='D1N=x',window.location.reload(true)</script>;BLOCKED",
                "forbidden;403;;BLOCKED",
                "gone;404;;FAILED",
                "down;503;;FAILED",
                "a page;200;<html><p>Bảo trì</p></html>;MALFORMED",
                "an index within an index;200;<sitemapindex/>;MALFORMED",
                "entities;200;<!DOCTYPE urlset [<!ENTITY a 'b'>]><urlset/>;MALFORMED"
            })
    void row32WithoutASitemapThatCanBeReadThePollHasFailed(String what, int status, String body, PollOutcome outcome) {
        index(child("1", "2026-11-22"));
        site.on("/1.xml", answer(status, body == null ? "" : body));

        PolledFeed polled = poll(fresh());

        assertThat(polled.poll().outcome()).as(what).isEqualTo(outcome);
        assertThat(polled.poll().detail()).contains(site.url("/1.xml"));
        assertThat(polled.next().failures()).isEqualTo(1);
        assertThat(polled.next().isNeverAnswered()).isTrue();
    }

    @Test
    void aSitemapThatFailedIsReadWithTheNextPoll() {
        index(child("1", "2026-11-22"), child("2", "2026-11-21"));
        site.on("/1.xml", answer(500, ""));
        PolledFeed first = poll(fresh());
        assertThat(first.poll().outcome()).isEqualTo(PollOutcome.ANSWERED);

        site.on("/1.xml", answer(200, urlset(page("1"))));

        assertThat(poll(first.next()).poll().items()).extracting(FeedItem::url).containsExactly(page("1"));
        assertThat(site.visits("/2.xml")).hasSize(1);
    }

    @Test
    void row31RetryAfterOfASitemapIsHandedOnAndHoldsTheOthersBack() {
        index(child("1", "2026-11-22"), child("2", "2026-11-21"));
        site.on("/1.xml", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            FeedSite.send(exchange, 429, "");
        });

        PolledFeed polled = poll(fresh());

        assertThat(polled.retryAfterMillis()).isEqualTo(120_000);
        assertThat(polled.poll().detail())
                .isEqualTo("HTTP 429: " + site.url("/1.xml") + "; 1 sitemaps wait for a later poll");
        assertThat(site.visits("/2.xml")).isEmpty();
    }

    /** Serves an index of such sitemaps, each with one page of its name. */
    private void index(String... children) {
        site.on("/sitemap.xml", answer(200, "<sitemapindex>" + String.join("", children) + "</sitemapindex>"));
    }

    private String child(String name, String lastmod) {
        site.on("/" + name + ".xml", answer(200, urlset(page(name))));
        return sitemap(site.url("/" + name + ".xml"), lastmod);
    }

    private static String sitemap(String url, String lastmod) {
        String modified = lastmod.isEmpty() ? "" : "<lastmod>" + lastmod + "</lastmod>";
        return "<sitemap><loc>" + url + "</loc>" + modified + "</sitemap>";
    }

    private static String page(String name) {
        return "https://tin-mau.vn/" + name;
    }

    private static String urlset(String... pages) {
        StringBuilder urls = new StringBuilder("<urlset>");
        for (String page : pages) {
            urls.append("<url><loc>").append(page).append("</loc></url>");
        }
        return urls.append("</urlset>").toString();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private FeedSplit fresh() {
        return FeedSplit.fresh(site.url("/sitemap.xml"));
    }

    private PolledFeed poll(FeedSplit split) {
        return poller.poll(FeedSpecs.sitemap("bao-mau", split.feedUrl()), split);
    }
}
