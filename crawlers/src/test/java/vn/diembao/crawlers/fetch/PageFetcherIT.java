package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

@Timeout(20)
final class PageFetcherIT {
    private static final PagePolicy FAST = PagePolicies.live(1);
    private static final Instant SEEN = Instant.parse("2026-07-19T13:00:00Z");
    private static final String PAGE =
            "<!doctype html><html><body><h1>Thưởng sáng kiến ở nhà máy điện</h1></body></html>";

    private final SettableClock clock = new SettableClock();
    private LocalSite site;
    private PoliteFetcher web;
    private PageFetcher pages;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = new FetchConfig(
                "diembao/1.0 (mailto:lienhe@bao.example)",
                1_000,
                2_000,
                15_000_000,
                100,
                10,
                Set.of("*.localhost:" + site.port()),
                null);
        web = PoliteFetcher.alone(config, clock, new FakeResolver());
        pages = new PageFetcher(web, new RetryPolicy(3, 1, 20, 0), PageArchive.NONE, clock, 3);
    }

    @AfterEach
    void close() {
        pages.close();
        web.close();
        site.close();
    }

    private static FeedItem item(String url) {
        return new FeedItem("bao", "https://bao.example/rss", url, url, "t", "", "", null, null, null, List.of(), SEEN);
    }

    private RawPage get(String path) {
        return fetch(site.url(path));
    }

    private RawPage fetch(String url) {
        return pages.fetch(item(url), FAST).join();
    }

    @Test
    void fetchesAPage() {
        site.on("/1", LocalSite.text(200, "text/html; charset=utf-8", PAGE));

        RawPage page = get("/1");

        assertThat(page.html()).isEqualTo(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.problem()).isNull();
        assertThat(page.fetchedAt()).isEqualTo(clock.instant());
        assertThat(page.url()).isEqualTo(site.url("/1"));
    }

    @Test
    void asksAnArchiveForThePageAsItWasWhenTheItemWasSeen() {
        site.on("/1", visit -> {
            String asked = visit.header("Accept-Datetime");
            visit.set("Memento-Datetime", asked);
            visit.send(200, PAGE.getBytes(UTF_8));
        });

        RawPage page = pages.fetch(item(site.url("/1")), PagePolicies.ARCHIVE).join();

        assertThat(page.fetchedAt()).isEqualTo(SEEN);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=windows-1258,'',windows-1258",
        "text/html,windows-1258,windows-1258",
        "text/html; charset=iso-8859-1,'',UTF-8",
        "text/html; charset=utf-8,windows-1258,UTF-8",
        "text/html,'',UTF-16LE",
        "'text/html; charset=\"utf-8\"','',UTF-8",
    })
    void row21DecodesWhatIsReallyThere(String type, String meta, String real) {
        String text = "<html><head>" + " ".repeat(1_500) + (meta.isEmpty() ? "" : "<meta charset=" + meta + ">")
                + "</head><body>Lao đông vê quê đón Têt: thuong cho ngươi thơ mo</body></html>";
        site.on("/1", LocalSite.bytes(200, type, text.getBytes(Charset.forName(real))));

        assertThat(get("/1").html()).isEqualTo(text);
    }

    @Test
    void row14RefusesWhatIsNoHtmlWhateverItsLabel() {
        site.on("/pdf", LocalSite.text(200, "text/html", "%PDF-1.7 ..."));
        site.on("/png", LocalSite.bytes(200, "text/html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}));
        site.on("/zip", LocalSite.bytes(200, "text/html", new byte[] {'P', 'K', 3, 4, 0}));
        site.on("/json", LocalSite.text(200, "text/html", "{\"a\":1}"));
        site.on(
                "/rss",
                LocalSite.text(200, "text/html", "<?xml version=\"1.0\"?><rss version=\"2.0\"><title>x</title></rss>"));
        site.on("/empty", LocalSite.text(200, "text/html", ""));
        site.on("/good", LocalSite.text(200, "application/rss+xml", PAGE));

        for (String path : new String[] {"/pdf", "/png", "/zip", "/json", "/rss", "/empty"}) {
            assertThat(get(path).problem()).as(path).isEqualTo(RejectionReason.NOT_HTML);
        }
        assertThat(get("/good").problem()).isNull();
    }

    @Test
    void row32TellsACookieChallengeFromAPage() {
        site.on(
                "/1",
                LocalSite.text(
                        200,
                        "text/html",
                        "<html><body><script>document.cookie=\"K=1\";window.location.reload(true);</script></body></html>"));

        assertThat(get("/1").problem()).isEqualTo(RejectionReason.CHALLENGE);
    }

    @Test
    void row29LeavesDisallowedPagesAlone() {
        site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /rieng\n"));
        site.on("/mo", LocalSite.redirect(302, "/rieng/2"));
        site.on("/rieng/2", LocalSite.text(200, "text/html", PAGE));

        assertThat(get("/rieng/1").problem()).isEqualTo(RejectionReason.ROBOTS_DISALLOWED);
        assertThat(get("/mo").problem()).isEqualTo(RejectionReason.ROBOTS_DISALLOWED);
        assertThat(site.requests).doesNotContain("/rieng/1");
    }

    @ParameterizedTest
    @CsvSource({"500,3,SERVER_ERROR", "503,3,SERVER_ERROR", "429,3,CLIENT_ERROR", "404,2,PAGE_GONE", "403,1,FORBIDDEN"})
    void triesAgainOnlyWhatMayPass(int status, int tries, RejectionReason reason) {
        site.on("/1", LocalSite.text(status, "text/html", ""));

        assertThat(get("/1").problem()).isEqualTo(reason);
        assertThat(site.requests).filteredOn("/1"::equals).hasSize(tries);
    }

    @Test
    void succeedsAtTheThirdTry() {
        AtomicInteger asked = new AtomicInteger();
        site.on("/1", visit -> {
            boolean ready = asked.incrementAndGet() == 3;
            visit.send(ready ? 200 : 502, ready ? PAGE.getBytes(UTF_8) : new byte[0]);
        });

        assertThat(get("/1").problem()).isNull();
    }

    @Test
    void row35AHungHostHoldsUpNobodyElse() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        site.on("/treo", visit -> {
            await(release);
            visit.send(200, PAGE.getBytes(UTF_8));
        });
        site.on("/1", LocalSite.text(200, "text/html", PAGE));
        List<CompletableFuture<RawPage>> hung = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            hung.add(pages.fetch(item(site.url("treo.localhost", "/treo")), FAST));
        }

        List<CompletableFuture<RawPage>> others = new ArrayList<>();
        for (int host = 0; host < 50; host++) {
            others.add(pages.fetch(item(site.url("bao" + host + ".localhost", "/1")), FAST));
        }

        assertThat(others).allSatisfy(page -> assertThat(page.join().problem()).isNull());
        assertThat(hung).noneMatch(CompletableFuture::isDone);
        release.countDown();
    }

    @Test
    void row35SendsOneRequestAtATimeToAHost() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        site.on("/1", visit -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            visit.send(200, PAGE.getBytes(UTF_8));
            now.decrementAndGet();
        });

        CompletableFuture<?>[] all = new CompletableFuture<?>[20];
        Arrays.setAll(all, i -> pages.fetch(item(site.url("/1")), PagePolicies.live(0)));
        CompletableFuture.allOf(all).join();

        assertThat(most).hasValue(1);
    }

    @Test
    void keepsThePauseBetweenTwoRequestsToAHost() {
        site.on("/1", LocalSite.text(200, "text/html", PAGE));
        PagePolicy slow = PagePolicies.live(150);

        long start = System.nanoTime();
        CompletableFuture<RawPage> first = pages.fetch(item(site.url("/1")), slow);
        CompletableFuture<RawPage> third = first.thenCompose(p -> pages.fetch(item(site.url("/1")), slow))
                .thenCompose(p -> pages.fetch(item(site.url("/1")), slow));
        third.join();

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:CANARY@bao.example/",
                "http://10.0.0.1/?token=CANARY",
                "javascript:CANARY\r\n\u001B[31m"
            })
    void row42MasksSecretsInWhatItReports(String url) {
        RawPage page = fetch(url);

        assertThat(page.problem()).isEqualTo(RejectionReason.UNSAFE_URL);
        assertThat(page.detail()).doesNotContain("CANARY", "\r", "\n", "\u001B");
        if (url.startsWith("http")) {
            assertThat(page.url()).doesNotContain("CANARY");
        }
    }

    @Test
    void answersWhatWaitsWhenItIsClosed() {
        CountDownLatch release = new CountDownLatch(1);
        site.on("/treo", visit -> await(release));
        CompletableFuture<RawPage> running = pages.fetch(item(site.url("/treo")), FAST);
        CompletableFuture<RawPage> waiting = pages.fetch(item(site.url("/treo")), FAST);

        pages.close();
        CompletableFuture<RawPage> late = pages.fetch(item(site.url("/treo")), FAST);

        assertThat(List.of(running.join(), waiting.join(), late.join()))
                .allSatisfy(page -> assertThat(page.problem()).isEqualTo(RejectionReason.INTERNAL));
        release.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
