package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Budgets, lines, proofs and long outages, with time moved by hand. */
@Timeout(60)
final class PageTurnsIT {
    private static final ReadingPolicy TEN_A_DAY = PagePolicies.reading(1_000, 10, CookieUse.NONE);
    private static final PagePolicy LIVE = PagePolicies.live(1_000);

    private HandSite hand;

    @BeforeEach
    void open() throws IOException {
        hand = new HandSite(RetryPolicy.standard());
    }

    @AfterEach
    void close() {
        hand.close();
    }

    private List<CompletableFuture<RawPage>> askMany(int count, PagePolicy policy) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    hand.answers("/" + i, 200);
                    return hand.ask("/" + i, policy);
                })
                .toList();
    }

    @Test
    void pagesOverTheDaysBudgetAreRefusedWhenTheNextDayIsFar() {
        List<CompletableFuture<RawPage>> all = askMany(12, PagePolicy.of(TEN_A_DAY));
        List<RawPage> pages = all.stream().map(hand::end).toList();

        // Nine tenths of ten, robots.txt among them.
        assertThat(pages.subList(0, 8)).extracting(RawPage::problem).containsOnlyNulls();
        assertThat(pages.subList(8, 12)).extracting(RawPage::problem).containsOnly(RejectionReason.OVER_BUDGET);
        assertThat(hand.site.requests).hasSize(9);
    }

    @Test
    void pagesOverTheBudgetInTheEveningWaitForTheNextDay() {
        hand.advance(Duration.ofHours(16));
        List<CompletableFuture<RawPage>> all = askMany(12, PagePolicy.of(TEN_A_DAY));
        List<RawPage> pages = all.stream().map(hand::end).toList();

        assertThat(pages).extracting(RawPage::problem).containsOnlyNulls();
        assertThat(hand.visits.subList(8, 12))
                .allSatisfy(visit -> assertThat(secondOf(visit)).isBetween(17 * 3_600L, 17 * 3_600L + 4));
    }

    @Test
    void revisitsTakeHalfOfTheDayAndStandBehindPages() {
        PagePolicy pages = PagePolicy.of(TEN_A_DAY);
        List<CompletableFuture<RawPage>> revisits = new ArrayList<>();
        hand.answers("/moi", 200);
        for (int i = 0; i < 6; i++) {
            hand.answers("/" + i, 200);
            revisits.add(hand.ask("/" + i, pages.forRevisit()));
        }
        CompletableFuture<RawPage> page = hand.ask("/moi", pages);
        revisits.forEach(hand::end);

        assertThat(hand.visits).startsWith("/moi@0");
        assertThat(page.join().problem()).isNull();
        // Half of ten is five: robots.txt, the page, and three.
        assertThat(revisits)
                .extracting(answer -> answer.join().problem())
                .containsExactly(
                        null,
                        null,
                        null,
                        RejectionReason.OVER_BUDGET,
                        RejectionReason.OVER_BUDGET,
                        RejectionReason.OVER_BUDGET);
        assertThat(hand.end(hand.ask("/moi", pages)).problem()).isNull();
    }

    @Test
    void row35ReadingAPageTakesNoneOfItsHostsTime() {
        hand.answers("/1", 200);
        hand.answers("/2", 200);
        var unused = hand.ask("/1", LIVE).thenRun(() -> hand.advance(Duration.ofSeconds(5)));
        hand.end(hand.ask("/2", LIVE));

        assertThat(hand.visits).containsExactly("/1@0", "/2@5");
    }

    @Test
    void feedsAndPagesOfAHostStandInOneLine() {
        hand.answers("/rss", 200);
        hand.answers("/1", 200);
        ReadingPolicy slow = PagePolicies.reading(5_000, 100, CookieUse.NONE);

        hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), slow);
        hand.end(hand.ask("/1", LIVE));

        assertThat(hand.visits).containsExactly("/rss@0", "/1@5");
    }

    @Test
    void aPageWaitsForTheFeedThatHasTheHost() {
        hand.answers("/1", 200);
        List<CompletableFuture<RawPage>> pages = new ArrayList<>();
        hand.site.on("/rss", visit -> {
            pages.add(hand.ask("/1", LIVE));
            hand.advance(Duration.ofSeconds(20));
            assertThat(hand.visits).isEmpty();
            visit.send(200, HandSite.PAGE);
        });

        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(feed.problem()).isNull();
        assertThat(hand.end(pages.get(0)).problem()).isNull();
        assertThat(hand.visits).containsExactly("/1@21");
    }

    @Test
    void row31WhatAPageIsToldHoldsForTheFeed() {
        hand.site.on("/1", visit -> {
            visit.set("Retry-After", "3600");
            visit.send(503, new byte[0]);
        });
        CompletableFuture<RawPage> page = hand.ask("/1", LIVE);
        hand.advance(Duration.ofSeconds(10));

        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(page).isNotDone();
        assertThat(feed.problem()).isEqualTo(RejectionReason.TIMEOUT);
        assertThat(feed.retryAfter()).isEqualTo(Duration.ofSeconds(3_590));
        assertThat(hand.site.requests).doesNotContain("/rss");
    }

    @Test
    void aFeedIsReadFromTheTenthThatPagesLeave() {
        ReadingPolicy quick = PagePolicies.reading(0, 10, CookieUse.NONE);
        hand.answers("/rss", 200);
        askMany(12, PagePolicy.of(quick)).forEach(hand::end);

        FetchResult last = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), quick);
        FetchResult over = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), quick);

        assertThat(last.problem()).isNull();
        assertThat(over.problem()).isEqualTo(RejectionReason.OVER_BUDGET);
        assertThat(over.retryAfter()).isBetween(Duration.ofHours(16), Duration.ofHours(17));
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void aPageMissingForAMomentIsNotGone(int status) {
        hand.answers("/1", status, 200);
        hand.answers("/2", status);

        assertThat(hand.end(hand.ask("/1", LIVE)).problem()).isNull();
        assertThat(hand.visits).containsExactly("/1@0", "/1@600");
        assertThat(hand.end(hand.ask("/2", LIVE)).problem()).isEqualTo(RejectionReason.PAGE_GONE);
        assertThat(hand.visits).endsWith("/2@601", "/2@1201");
    }

    @Test
    void anOutageBetweenIsNoProof() {
        hand.answers("/1", 404, 500, 500, 200);

        assertThat(hand.end(hand.ask("/1", LIVE)).problem()).isNull();
    }

    @Test
    void whatAnArchiveHasLostIsAskedForTwiceAtOnce() {
        hand.answers("/1", 410);

        assertThat(hand.end(hand.ask("/1", PagePolicies.ARCHIVE)).problem()).isEqualTo(RejectionReason.PAGE_GONE);
        assertThat(hand.visits).containsExactly("/1@0", "/1@0");
    }

    @Test
    void row30QueuedPagesAreDroppedWhenRobotsTxtTurns() {
        hand.site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow:\n"));
        hand.answers("/0", 200);
        hand.end(hand.ask("/0", LIVE));
        hand.site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /\n"));
        hand.advance(Duration.ofHours(24).minusSeconds(5));

        List<RawPage> pages = askMany(10, LIVE).stream().map(hand::end).toList();

        assertThat(pages.subList(0, 5)).extracting(RawPage::problem).containsOnlyNulls();
        assertThat(pages.subList(5, 10)).extracting(RawPage::problem).containsOnly(RejectionReason.ROBOTS_DISALLOWED);
    }

    @Test
    void row34ANameThatDoesNotResolveForDaysComesBack() {
        hand.answers("/khac", 200);
        String down = "http://bao.example/1";
        for (int hour = 0; hour < 72; hour += 6) {
            CompletableFuture<RawPage> page = hand.ask(down, LIVE);
            CompletableFuture<RawPage> other = hand.ask("/khac", LIVE);
            hand.advance(Duration.ofHours(6));
            assertThat(page.join().problem()).isEqualTo(RejectionReason.UNREACHABLE);
            assertThat(other.join().problem()).isNull();
        }
        assertThat(hand.names.lookUps.get()).as("look-ups in three days").isBetween(12 * 3, 12 * 40);
    }

    @Test
    void row6AChainOfThirtyHopsIsLeft() {
        for (int hop = 0; hop < 30; hop++) {
            hand.site.on("/h" + hop, LocalSite.redirect(302, "/h" + (hop + 1)));
        }
        hand.answers("/h30", 200);

        assertThat(hand.end(hand.ask("/h0", LIVE)).problem()).isEqualTo(RejectionReason.TOO_MANY_REDIRECTS);
        assertThat(hand.site.requests).hasSize(12).doesNotContain("/h11");
    }

    @Test
    void row29EachHopIsAskedOfRobotsTxtBeforeItIsFetched() {
        hand.site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /rieng\n"));
        hand.site.on("/mo", LocalSite.redirect(302, "/giua"));
        hand.site.on("/giua", LocalSite.redirect(302, "/rieng/2"));
        hand.answers("/rieng/2", 200);

        RawPage page = hand.end(hand.ask("/mo", LIVE));

        assertThat(page.problem()).isEqualTo(RejectionReason.ROBOTS_DISALLOWED);
        assertThat(page.url()).endsWith("/rieng/2");
        assertThat(hand.site.requests).containsExactly("/robots.txt", "/mo", "/giua");
    }

    @Test
    void aRedirectToAnotherHostCountsThere() {
        hand.site.on("/mo", LocalSite.redirect(302, hand.site.url("khac.localhost", "/1")));
        hand.answers("/1", 200);
        hand.answers("/2", 200);
        hand.end(hand.ask("/mo", PagePolicies.live(5_000)));
        hand.end(hand.ask(hand.site.url("khac.localhost", "/2"), LIVE));

        assertThat(hand.visits).containsExactly("/1@0", "/2@5");
        assertThat(hand.site.requests).filteredOn("/robots.txt"::equals).hasSize(2);
    }

    @Test
    void row31ARedirectDoesNotReachAHostThatIsLeftAlone() {
        hand.site.on("/ban", visit -> {
            boolean busy = hand.threads.millis() < 900_000;
            if (busy) {
                visit.set("Retry-After", "900");
            }
            visit.send(busy ? 503 : 404, new byte[0]);
        });
        hand.site.on("/mo", LocalSite.redirect(302, hand.site.url("khac.localhost", "/1")));
        hand.answers("/1", 200);
        CompletableFuture<RawPage> banned = hand.ask(hand.site.url("khac.localhost", "/ban"), LIVE);
        hand.advance(Duration.ofSeconds(1));
        assertThat(banned).isNotDone();

        assertThat(hand.end(hand.ask("/mo", LIVE)).problem()).isNull();
        assertThat(hand.visits).singleElement().satisfies(visit -> assertThat(secondOf(visit))
                .isBetween(840L, 1_500L));
    }

    private static long secondOf(String visit) {
        return Long.parseLong(visit.substring(visit.indexOf('@') + 1));
    }

    @Test
    void row32A304WithABodyHasNone() throws IOException {
        try (RawSite raw = RawSite.saying("HTTP/1.1 304 Not Modified\r\nETag: \"moi\"\r\n\r\n<h1>Thay đổi</h1>");
                HttpFetcher http = new HttpFetcher(HandSite.config(raw.port()), hand.clock, hand.names)) {
            FetchResult result = http.fetch(new FetchRequest(raw.url(), "\"cu\"", null, null, false));

            assertThat(result.status()).isEqualTo(304);
            assertThat(result.body()).isEmpty();
            assertThat(result.etag()).isEqualTo("\"moi\"");
        }
    }

    @Test
    void row5AMetaRefreshIsARedirect() {
        hand.site.on("/mo", refresh("0; URL='/ti%E1%BA%BFp'"));
        hand.site.on("/ti%E1%BA%BFp", refresh("0;url=/1"));
        hand.answers("/1", 200);
        hand.site.on("/kin", refresh("0;url=http://169.254.169.254/latest/"));
        hand.site.on("/vong", refresh("0;url=/vong"));

        RawPage page = hand.end(hand.ask("/mo", LIVE));
        assertThat(page.url()).isEqualTo(hand.site.url("/1"));
        assertThat(page.problem()).isNull();
        assertThat(hand.end(hand.ask("/kin", LIVE)).problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(hand.end(hand.ask("/vong", LIVE)).problem()).isEqualTo(RejectionReason.TOO_MANY_REDIRECTS);
    }

    private static LocalSite.Route refresh(String content) {
        String html = "<html><head><meta http-equiv=\"Refresh\" content=\"" + content + "\"></head></html>";
        return visit -> visit.send(200, html.getBytes(UTF_8));
    }
}
