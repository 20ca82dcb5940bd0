package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.crawlers.source.FeedSite.answer;
import static vn.diembao.crawlers.source.FeedSite.rss;
import static vn.diembao.crawlers.source.FeedSite.send;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

@Timeout(20)
final class HttpFeedPollerIT {
    private static final Instant NOW = Instant.parse("2025-07-01T02:00:00Z");
    private static final String MODIFIED = "Tue, 01 Jul 2025 00:00:00 GMT";

    private FeedSite site;
    private HttpFeedPoller poller;

    @BeforeEach
    void open() throws IOException {
        site = new FeedSite();
        poller = new HttpFeedPoller(site.config(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Forgets that the host wants to be left alone. */
    private void reopen() {
        poller.close();
        poller = new HttpFeedPoller(site.config(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        poller.close();
        site.close();
    }

    @Test
    void aFeedIsReadWithItsValidatorsAndAskedForWithThem() {
        site.on("/rss", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", MODIFIED);
            send(exchange, known ? 304 : 200, known ? "" : rss("một", "hai"));
        });
        PolledFeed first = poll("/rss");
        assertThat(first.poll().outcome()).isEqualTo(PollOutcome.ANSWERED);
        assertThat(first.poll().entries()).isEqualTo(2);
        assertThat(first.poll().items()).extracting(FeedItem::title).containsExactly("một", "hai");
        assertThat(first.poll().items()).extracting(FeedItem::fetchedAt).containsOnly(NOW);
        assertThat(first.next().etag()).isEqualTo("\"v1\"");
        assertThat(first.next().lastModified()).isEqualTo(MODIFIED);

        PolledFeed second = poller.poll(site.spec("/rss"), first.next());
        assertThat(site.visits("/rss"))
                .containsExactly(
                        new FeedSite.Visit("/rss", null, null), new FeedSite.Visit("/rss", "\"v1\"", MODIFIED));
        assertThat(second.poll().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(second.poll().items()).isEmpty();
        assertThat(second.next()).isEqualTo(first.next());
    }

    @Test
    void row32ABodyThatDidNotChangeIsNotModifiedWhateverItsTag() {
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"" + site.visits("/rss").size() + '"');
            send(exchange, 200, rss("một"));
        });
        FeedSplit first = poll("/rss").next();
        PolledFeed second = poller.poll(site.spec("/rss"), first);
        assertThat(second.poll().outcome()).isEqualTo(PollOutcome.NOT_MODIFIED);
        assertThat(second.poll().items()).isEmpty();
        assertThat(second.next().etag()).isEqualTo("\"2\"");
        assertThat(second.next().seen()).isEqualTo(first.seen());
    }

    @Test
    void row32NotModifiedToWhoAskedWithoutValidatorsIsAFailure() {
        site.on("/rss", answer(304, ""));

        PolledFeed first = poll("/rss");
        PolledFeed second = poller.poll(site.spec("/rss"), first.next());

        assertThat(first.poll().outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(first.poll().detail()).isEqualTo("HTTP 304 to a request without validators");
        assertThat(second.next().failures()).isEqualTo(2);
    }

    @Test
    void anArchiveThatRepeatsABodyIsNotAtItsEnd() {
        site.on("/rss", answer(200, rss("một")));
        FeedSpec archive = site.spec("/rss", true);
        FeedSplit first =
                poller.poll(archive, FeedSplit.fresh(archive.feedUrl())).next();
        assertThat(poller.poll(archive, first).poll().outcome()).isEqualTo(PollOutcome.ANSWERED);
    }

    @Test
    void onlyNewAndChangedEntriesAreItems() {
        site.on("/rss", answer(200, rss("một", "hai")));
        FeedSplit first = poll("/rss").next();
        site.on("/rss", answer(200, rss("ba", "một")));
        FeedPoll second = poller.poll(site.spec("/rss"), first).poll();
        assertThat(second.entries()).isEqualTo(2);
        assertThat(second.items()).extracting(FeedItem::title).containsExactly("ba");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "403, BLOCKED, HTTP 403",
        "401, BLOCKED, HTTP 401",
        "451, BLOCKED, HTTP 451",
        "404, FAILED, HTTP 404",
        "410, FAILED, HTTP 410",
        "429, FAILED, HTTP 429",
        "500, FAILED, HTTP 500",
        "503, FAILED, HTTP 503"
    })
    void aRefusalIsTheOutcomeOfThePoll(int status, PollOutcome outcome, String detail) {
        site.on("/rss", answer(status, "lỗi"));
        FeedSplit before = FeedSplit.fresh(site.url("/rss")).answered("\"v\"", null, "h", List.of("k"));
        PolledFeed polled = poller.poll(site.spec("/rss"), before);
        assertThat(polled.poll().outcome()).isEqualTo(outcome);
        assertThat(polled.poll().status()).isEqualTo(status);
        assertThat(polled.poll().detail()).isEqualTo(detail);
        assertThat(polled.next()).as("all that was known, and a failure").isEqualTo(before.failed());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a page;<html><body>Trang chủ</body></html>;no feed: root element html",
                "nothing;'';no feed: the body is empty",
                "words;Bảo trì;no feed: no XML",
                "a deep feed;{deep};refused: nested deeper than 256"
            })
    void aBodyThatIsNoFeedIsMalformed(String what, String body, String why) {
        site.on("/rss", answer(200, body.replace("{deep}", "<rss>" + "<a>".repeat(300))));
        PolledFeed polled = poll("/rss");
        assertThat(polled.poll().outcome()).as(what).isEqualTo(PollOutcome.MALFORMED);
        assertThat(polled.poll().detail()).isEqualTo(why);
        assertThat(polled.next().failures()).isEqualTo(1);
    }

    @Test
    void row32AChallengePageIsABlock() {
        site.on("/rss", answer(200, "<script>document.cookie='D1N=x';window.location.reload(true);</script>"));
        PolledFeed polled = poll("/rss");
        assertThat(polled.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(polled.poll().detail()).isEqualTo("challenge page");
        assertThat(polled.next().etag()).isNull();
    }

    @Test
    void row29WhatRobotsTxtDisallowsIsNotAskedFor() {
        site.on("/robots.txt", answer(200, "User-agent: thu\nDisallow: /rss\n")).on("/rss", answer(200, rss("một")));
        PolledFeed polled = poll("/rss");
        assertThat(polled.poll().outcome()).isEqualTo(PollOutcome.BLOCKED);
        assertThat(polled.poll().detail()).isEqualTo("robots.txt disallows it for thu");
        assertThat(polled.next().failures()).isEqualTo(1);
        assertThat(site.visits("/rss")).isEmpty();
        assertThat(poll("/other").poll().status()).isEqualTo(404);
    }

    @Test
    void row1APrivateAddressIsNotAskedFor() {
        FeedSpec spec = FeedSpecs.of("x", "http://127.0.0.1:9200/rss", 1, 0);
        FeedPoll poll = poller.poll(spec, FeedSplit.fresh(spec.feedUrl())).poll();
        assertThat(poll.outcome()).isEqualTo(PollOutcome.FAILED);
        assertThat(poll.status()).isZero();
        assertThat(poll.fetchedAt()).isEqualTo(NOW);
    }

    @Test
    void row19EntriesOverTheCapAreOneRejectionThatCountsThem() {
        String[] titles = new String[2_003];
        Arrays.setAll(titles, i -> "tin" + i);
        site.on("/rss", answer(200, rss(titles)));
        FeedPoll poll = poll("/rss").poll();
        assertThat(poll.items()).hasSize(2_000);
        assertThat(poll.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.OVER_CAP);
            assertThat(rejection.detail()).isEqualTo("3 entries over the cap");
            assertThat(rejection.url()).isEqualTo(site.url("/rss"));
        });
        assertThat(poll.detail()).contains("3 entries over the cap of 2000");
    }

    @Test
    void row60AParserThatThrowsMakesAMalformedPoll() {
        site.on("/rss", answer(200, rss("một")));
        HttpFeedPoller.Parsing broken = (feed, answer) -> {
            throw new IllegalStateException("at https://x:CANARY@a.vn/?token=CANARY\n" + "a".repeat(9_000));
        };
        HttpFeedPoller stumbling = new HttpFeedPoller(site.config(), Clock.fixed(NOW, ZoneOffset.UTC), broken, false);
        try (stumbling) {
            PolledFeed polled = stumbling.poll(site.spec("/rss"), FeedSplit.fresh(site.url("/rss")));
            assertThat(polled.poll().outcome()).isEqualTo(PollOutcome.MALFORMED);
            assertThat(polled.poll().detail())
                    .startsWith("parser: java.lang.IllegalStateException: at https://***@a.vn/?token=***")
                    .doesNotContain("CANARY", "\n")
                    .hasSize(500);
            assertThat(polled.next().failures()).isEqualTo(1);
        }
    }

    @Test
    void row42AnEntrysIdIsMaskedInItsRejection() {
        site.on(
                "/rss",
                answer(
                        200,
                        "<rss version='2.0'><channel><title>Tin</title><item><title>Thư</title>"
                                + "<guid isPermaLink='false'>urn:x?token=CANARY</guid></item></channel></rss>"));
        assertThat(poll("/rss").poll().rejected())
                .singleElement()
                .extracting(Rejection::detail)
                .isEqualTo("urn:x?token=***");
    }

    @Test
    void row42AnEntrysLinkIsMaskedInItsRejection() {
        site.on(
                "/rss",
                answer(
                        200,
                        "<rss version='2.0'><channel><title>Tin</title><item><title>Thư</title>"
                                + "<link>ftp://x:CANARY@a.vn/1?token=CANARY</link></item></channel></rss>"));
        assertThat(poll("/rss").poll().rejected())
                .singleElement()
                .extracting(Rejection::url)
                .isEqualTo("ftp://***@a.vn/1?token=***");
    }

    @Test
    void entriesWithoutLinkOrTextAreRejectedWithTheirId() {
        site.on(
                "/rss",
                answer(
                        200,
                        "<rss version='2.0'><channel><title>Tin</title>"
                                + "<item><title>Không đường dẫn</title><guid isPermaLink='false'>g1</guid></item>"
                                + "<item><title>Thư</title><guid isPermaLink='false'>g2</guid><link>mailto:a@b.vn</link></item>"
                                + "<item><guid isPermaLink='false'>g3</guid><link>https://a.vn/3</link></item>"
                                + "<item><title>Tốt</title><guid isPermaLink='false'>g4</guid><link>HTTPS://a.vn/bài viết</link></item>"
                                + "</channel></rss>"));
        FeedSpec unread = FeedSpecs.withoutPages("bao-mau", site.url("/rss"));
        FeedPoll poll = poller.poll(unread, FeedSplit.fresh(unread.feedUrl())).poll();
        assertThat(poll.items()).extracting(FeedItem::entryId).containsExactly("g4");
        assertThat(poll.rejected())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.NO_LINK, RejectionReason.NO_LINK, RejectionReason.NO_TEXT);
        assertThat(poll.rejected()).extracting(Rejection::detail).containsExactly("g1", "g2", "g3");
        assertThat(poll.rejected()).extracting(Rejection::stage).containsOnly(Stage.FEED);
        assertThat(poll.items().size() + poll.rejected().size()).isEqualTo(poll.entries());
    }

    @Test
    void row31RetryAfterIsHandedOn() {
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            send(exchange, 503, "nghỉ");
        });
        assertThat(poll("/rss").retryAfterMillis()).isEqualTo(120_000);
        assertThat(poll("/other").poll().detail()).as("the host is left alone").startsWith("the host is left alone");
        assertThat(poll("/other").retryAfterMillis()).isBetween(100_000L, 120_000L);
        assertThat(site.visits("/other")).isEmpty();
        reopen();
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Tue, 01 Jul 2025 03:00:00 GMT");
            send(exchange, 429, "nghỉ");
        });
        assertThat(poll("/rss").retryAfterMillis()).isEqualTo(3_600_000);
        reopen();
        site.on("/rss", answer(500, "lỗi"));
        assertThat(poll("/rss").retryAfterMillis()).isZero();
    }

    @Test
    void row31RetryAfterOfAnotherHostDoesNotRestTheFeeds() {
        String elsewhere = site.url("/kho").replace("tin.", "kho.");
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere);
            send(exchange, 302, "");
        });
        site.on("/kho", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            send(exchange, 503, "nghỉ");
        });
        PolledFeed polled = poll("/rss");
        assertThat(polled.poll().status()).isEqualTo(503);
        assertThat(polled.retryAfterMillis()).as("the feed's own wait").isEqualTo(3_600_000);
        assertThat(polled.hostFailed()).isFalse();

        FeedSpec spec = site.spec("/rss");
        HostFeeds host = new HostFeeds(spec.host(), true);
        host.add(new HostFeeds.Waiting(spec, FeedSplit.fresh(spec.feedUrl()), NOW));
        host.add(new HostFeeds.Waiting(site.spec("/khac"), FeedSplit.fresh(site.url("/khac")), NOW));
        host.take();
        host.polled(spec, polled, NOW);
        assertThat(host.readyAt()).as("the host's other feed").isEqualTo(NOW);
    }

    @Test
    void anArchiveSaysWhenItsCopyWasTaken() {
        site.on("/rss", exchange -> {
            exchange.getResponseHeaders().set("Memento-Datetime", "Mon, 30 Jun 2025 23:59:59 GMT");
            send(exchange, 200, rss("một"));
        });
        FeedSpec archive = site.spec("/rss", true);
        FeedPoll then = poller.poll(archive, FeedSplit.fresh(archive.feedUrl())).poll();
        assertThat(then.fetchedAt()).isEqualTo(Instant.parse("2025-06-30T23:59:59Z"));
        assertThat(then.items()).extracting(FeedItem::fetchedAt).containsOnly(then.fetchedAt());
        assertThat(poll("/rss").poll().fetchedAt())
                .as("of a site that is no archive")
                .isEqualTo(NOW);
    }

    private PolledFeed poll(String path) {
        return poller.poll(site.spec(path), FeedSplit.fresh(site.url(path)));
    }
}
