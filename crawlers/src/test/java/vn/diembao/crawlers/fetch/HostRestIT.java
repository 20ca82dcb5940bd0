package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.crawlers.outlet.CookieUse;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/** Which host is left alone, for how long, and what becomes of those that wait for it; time is moved by hand. */
@Timeout(60)
final class HostRestIT {
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

    @Test
    void row31WhatARedirectsTargetAsksForHoldsForTheTarget() {
        hand.site.on("/mo", LocalSite.redirect(302, hand.site.url("khac.localhost", "/ban")));
        hand.site.on("/ban", visit -> {
            visit.set("Retry-After", "3600");
            visit.send(503, new byte[0]);
        });
        hand.answers("/1", 200);
        hand.answers("/2", 200);
        CompletableFuture<RawPage> moved = hand.ask("/mo", LIVE);
        hand.advance(Duration.ofSeconds(2));

        CompletableFuture<RawPage> target = hand.ask(hand.site.url("khac.localhost", "/2"), LIVE);
        CompletableFuture<RawPage> own = hand.ask("/1", LIVE);
        hand.advance(Duration.ofSeconds(3_700));

        assertThat(moved).isNotDone();
        assertThat(own.join().problem()).isNull();
        assertThat(target.join().problem()).isNull();
        assertThat(hand.visits).containsExactly("/1@3", "/2@3600");
    }

    @Test
    void row31AFeedIsNotHeldByWhatItsRedirectsTargetAsksFor() {
        hand.site.on("/rss", LocalSite.redirect(302, hand.site.url("khac.localhost", "/ban")));
        hand.site.on("/ban", visit -> {
            visit.set("Retry-After", "3600");
            visit.send(429, new byte[0]);
        });

        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(feed.status()).isEqualTo(429);
        assertThat(feed.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(hand.web.gate().freeAt("tin.localhost")).isLessThanOrEqualTo(1_000);
        assertThat(hand.web.gate().freeAt("khac.localhost")).isEqualTo(3_600_000);
    }

    @Test
    void row34AnOutageOfTwoMinutesLosesNoneOfAQueueOlderThanAnHour() {
        PagePolicy slow = PagePolicies.live(30_000);
        List<CompletableFuture<RawPage>> all = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            hand.site.on("/" + i, visit -> {
                long second = hand.threads.millis() / 1_000;
                boolean down = second >= 3_700 && second <= 3_820;
                visit.send(down ? 429 : 200, down ? new byte[0] : HandSite.PAGE);
            });
            all.add(hand.ask("/" + i, slow));
        }

        assertThat(all).extracting(page -> hand.end(page).problem()).containsOnlyNulls();
        assertThat(hand.site.requests).as("robots.txt, and failures").hasSizeBetween(163, 168);
    }

    @Test
    void row34PagesNeverTriedAreGivenUpOnlyWhenTheirHostFailedForAnHour() {
        List<CompletableFuture<RawPage>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            hand.answers("/" + i, 429);
            all.add(hand.ask("/" + i, LIVE));
        }
        hand.advance(Duration.ofMinutes(59));
        assertThat(all).noneMatch(CompletableFuture::isDone);

        all.forEach(hand::end);

        assertThat(hand.threads.millis()).isBetween(3_600_000L, 4_300_000L);
        assertThat(all).extracting(page -> page.join().problem()).containsOnly(RejectionReason.CLIENT_ERROR);
        assertThat(hand.visits).hasSizeLessThan(40);
    }

    @Test
    void row35APageThatCannotBeUnpackedHoldsNobody() {
        hand.site.on("/br", visit -> {
            visit.set("Content-Encoding", "br");
            visit.send(200, HandSite.PAGE);
        });
        hand.answers("/rss", 200);
        CompletableFuture<RawPage> bad = hand.ask("/br", LIVE);
        hand.advance(Duration.ofSeconds(1));

        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(bad.join().problem()).isEqualTo(RejectionReason.SERVER_ERROR);
        assertThat(bad.join().detail()).contains("content encoding not asked for: br");
        assertThat(feed.problem()).isNull();
        assertThat(hand.visits).containsExactly("/rss@1");
    }

    @Test
    void row31WhatRobotsTxtIsAnsweredHoldsForTheHost() {
        hand.site.on("/robots.txt", visit -> {
            boolean busy = hand.threads.millis() < 3_600_000;
            if (busy) {
                visit.set("Retry-After", "3600");
            }
            visit.send(busy ? 429 : 404, new byte[0]);
        });
        hand.answers("/1", 200);
        CompletableFuture<RawPage> page = hand.ask("/1", LIVE);
        hand.advance(Duration.ofSeconds(10));

        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(feed.retryAfter()).isEqualTo(Duration.ofSeconds(3_590));
        assertThat(hand.end(page).problem()).isNull();
        assertThat(hand.visits).containsExactly("/1@3600");
        assertThat(hand.site.requests).containsExactly("/robots.txt", "/robots.txt", "/1");
    }

    @Test
    void aRedirectDoesNotReachAHostWhoseDayIsUsedUp() {
        ReadingPolicy five = PagePolicies.reading(0, 5, CookieUse.NONE);
        hand.site.on("/mo", LocalSite.redirect(302, hand.site.url("khac.localhost", "/dich")));
        hand.answers("/dich", 200);
        for (int i = 0; i < 4; i++) {
            hand.answers("/" + i, 200);
            hand.end(hand.ask(hand.site.url("khac.localhost", "/" + i), PagePolicy.of(five)));
        }

        RawPage page = hand.end(hand.ask("/mo", PagePolicy.of(PagePolicies.reading(0, 4, CookieUse.NONE))));

        assertThat(page.problem()).isEqualTo(RejectionReason.OVER_BUDGET);
        assertThat(hand.visits).noneMatch(visit -> visit.startsWith("/dich"));
    }

    @Test
    void row31AFeedWaitsForItsHostNoLongerThanATurnMayTake() {
        hand.site.on("/1", visit -> {
            visit.set("Retry-After", "20");
            visit.send(503, new byte[0]);
        });
        CompletableFuture<RawPage> page = hand.ask("/1", LIVE);
        hand.advance(Duration.ofSeconds(1));

        // A turn takes three fetches of five seconds at most here, and the delay is one more.
        FetchResult feed = hand.web.fetchInTurn(FetchRequest.of(hand.site.url("/rss")), LIVE.reading());

        assertThat(page).isNotDone();
        assertThat(feed.retryAfter()).isEqualTo(Duration.ofSeconds(19));
        assertThat(hand.site.requests).doesNotContain("/rss");
    }
}
