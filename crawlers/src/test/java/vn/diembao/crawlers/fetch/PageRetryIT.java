package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Trying again, with time moved by hand. */
@Timeout(60)
final class PageRetryIT {
    private static final PagePolicy LIVE = PagePolicies.live(1_000);
    private static final PagePolicy ARCHIVE = PagePolicies.ARCHIVE;
    private static final Instant SEEN = Instant.parse("2026-07-19T13:00:00Z");
    private static final byte[] PAGE =
            "<!doctype html><html><body><h1>Khen thưởng ở cảng</h1></body></html>".getBytes(UTF_8);

    private final SettableClock clock = new SettableClock();
    private final HandThreads threads = new HandThreads(clock);
    private final List<String> visits = new CopyOnWriteArrayList<>();
    private LocalSite site;
    private HttpFetcher http;
    private PageFetcher pages;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = new FetchConfig(
                "diembao/1.0", 1_000, 2_000, 15_000_000, 100, 10, Set.of("*.localhost:" + site.port()), null);
        http = new HttpFetcher(config, clock, new FakeResolver());
        pages = fetcher(clock);
    }

    private PageFetcher fetcher(Clock robotsClock) {
        HostGate gate = new HostGate(clock, threads::millis);
        PoliteFetcher web = new PoliteFetcher(http, gate, robotsClock, () -> {});
        return new PageFetcher(web, RetryPolicy.standard(), PageArchive.NONE, clock, threads);
    }

    @AfterEach
    void close() {
        pages.close();
        http.close();
        site.close();
    }

    private CompletableFuture<RawPage> ask(String path, PagePolicy policy) {
        return askAt(site.url(path), policy);
    }

    private CompletableFuture<RawPage> askAt(String url, PagePolicy policy) {
        return pages.fetch(
                new FeedItem(
                        "bao", "https://bao.example/rss", url, url, "t", "", "", null, null, null, List.of(), SEEN),
                policy);
    }

    private RawPage end(CompletableFuture<RawPage> answer) {
        threads.runUntil(answer);
        assertThat(answer).isDone();
        return answer.join();
    }

    /** Answers with a status until that second, then with a page; notes the second of each visit. */
    private void failsUntil(String path, long second, int status, String retryAfter) {
        site.on(path, visit -> {
            visits.add(path + '@' + threads.millis() / 1_000);
            boolean well = threads.millis() >= second * 1_000;
            if (!well && retryAfter != null) {
                visit.set("Retry-After", retryAfter);
            }
            visit.send(well ? 200 : status, well ? PAGE : new byte[0]);
        });
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "429"})
    void row34AnOutageOfTwentyMinutesLosesNoPage(int status) {
        failsUntil("/1", 1_200, status, null);

        assertThat(end(ask("/1", LIVE)).problem()).isNull();
        assertThat(visits)
                .containsExactly(
                        "/1@0", "/1@2", "/1@6", "/1@14", "/1@30", "/1@62", "/1@126", "/1@254", "/1@510", "/1@1022",
                        "/1@1622");
    }

    @Test
    void row34APageThatAlwaysFailsIsGivenUpAfterAnHour() {
        failsUntil("/1", Long.MAX_VALUE / 1_000, 500, null);

        assertThat(end(ask("/1", LIVE)).problem()).isEqualTo(RejectionReason.SERVER_ERROR);
        assertThat(threads.millis()).isBetween(3_600_000L, 4_300_000L);
    }

    @Test
    void row34TheHostsOtherPagesGoOnWhileOneFails() {
        failsUntil("/1", 10, 500, null);
        failsUntil("/2", 0, 500, null);
        failsUntil("/3", 0, 500, null);
        CompletableFuture<RawPage> first = ask("/1", LIVE);
        CompletableFuture<RawPage> second = ask("/2", LIVE);
        CompletableFuture<RawPage> third = ask("/3", LIVE);
        end(first);
        assertThat(List.of(second, third)).allMatch(CompletableFuture::isDone);

        assertThat(visits).containsExactly("/1@0", "/2@1", "/3@2", "/1@3", "/1@7", "/1@15");
    }

    @Test
    void row34APageAskedForWhileAnotherWaitsIsFetchedAtOnce() {
        failsUntil("/1", 3_000, 500, null);
        failsUntil("/2", 0, 500, null);
        CompletableFuture<RawPage> first = ask("/1", LIVE);
        threads.advance(Duration.ofSeconds(1_100));

        end(ask("/2", LIVE));
        assertThat(first).isNotDone();

        assertThat(visits).endsWith("/1@1022", "/2@1100");
    }

    @Test
    void tasksOfTheSamePageKeepTheirOrder() {
        failsUntil("/1", 5, 500, null);
        List<Integer> order = new ArrayList<>();
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            answers.add(ask("/1", LIVE).thenAccept(page -> order.add(number)));
        }
        answers.forEach(threads::runUntil);

        assertThat(order).containsExactly(0, 1, 2);
        assertThat(visits).containsExactly("/1@0", "/1@2", "/1@6", "/1@7", "/1@8");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void row31RetryAfterHoldsTheWholeHost(int status) {
        failsUntil("/1", 100, status, "7200");
        failsUntil("/2", 0, status, null);
        CompletableFuture<RawPage> first = ask("/1", LIVE);
        CompletableFuture<RawPage> second = ask("/2", LIVE);

        assertThat(end(first).problem()).isNull();
        assertThat(end(second).problem()).isNull();
        assertThat(visits).startsWith("/1@0").hasSize(3);
        assertThat(visits.subList(1, 3)).containsExactlyInAnyOrder("/2@7200", "/1@7201");
    }

    @Test
    void row34AHostThatCannotBeReachedIsLeftAloneAndComesBack() {
        ScriptedRobots robots = new ScriptedRobots();
        robots.failsUntil(300);
        failsUntil("/1", 0, 500, null);
        failsUntil("/2", 0, 500, null);
        CompletableFuture<RawPage> first = ask("/1", LIVE);
        CompletableFuture<RawPage> second = ask("/2", LIVE);

        assertThat(end(first).problem()).isNull();
        assertThat(end(second).problem()).isNull();
        assertThat(robots.reads).isLessThan(8);
        assertThat(threads.millis()).isLessThan(900_000);
    }

    private final class ScriptedRobots {
        private int reads;

        private void failsUntil(long second) {
            site.on("/robots.txt", visit -> {
                reads++;
                visit.send(threads.millis() < second * 1_000 ? 500 : 404, new byte[0]);
            });
        }
    }

    @Test
    void row34PagesOfADeadHostAreGivenUpTogether() {
        CompletableFuture<RawPage> first = askAt("http://khong-co.example/1", LIVE);
        CompletableFuture<RawPage> second = askAt("http://khong-co.example/2", LIVE);

        assertThat(end(first).problem()).isEqualTo(RejectionReason.UNREACHABLE);
        assertThat(threads.millis()).isBetween(3_600_000L, 4_300_000L);
        assertThat(second).isDone();
        assertThat(second.join().problem()).isEqualTo(RejectionReason.UNREACHABLE);
        assertThat(second.join().url()).endsWith("/2");
    }

    @Test
    void anArchivesPageGetsThreeQuickTries() {
        failsUntil("/1", 3_600, 500, null);
        failsUntil("/2", 0, 500, null);
        CompletableFuture<RawPage> first = ask("/1", ARCHIVE);
        CompletableFuture<RawPage> second = ask("/2", ARCHIVE);

        assertThat(end(first).problem()).isEqualTo(RejectionReason.SERVER_ERROR);
        assertThat(end(second).problem()).isNull();
        assertThat(visits).containsExactly("/1@0", "/2@0", "/1@2", "/1@6");
    }

    @Test
    void aDeadArchiveEndsSoon() {
        List<CompletableFuture<RawPage>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(askAt("http://khong-co.example/" + i, ARCHIVE));
        }

        all.forEach(this::end);

        assertThat(threads.millis()).isLessThan(10_000);
    }

    @Test
    void row31APageThatWaitedTooLongIsATimeOutAndNeverFetched() {
        failsUntil("/1", 100, 503, "86400");
        CompletableFuture<RawPage> first = ask("/1", LIVE);
        threads.advance(Duration.ofSeconds(1));
        CompletableFuture<RawPage> second = ask("/2", LIVE);

        assertThat(end(first).problem()).isEqualTo(RejectionReason.TIMEOUT);
        assertThat(threads.millis()).isEqualTo(PageFetcher.MAX_AGE.toMillis());
        assertThat(end(second).problem()).isEqualTo(RejectionReason.TIMEOUT);
        assertThat(visits).containsExactly("/1@0");
    }

    @Test
    void anErrorAnswersThePageAndFreesTheHost() {
        ScriptedClock faulty = new ScriptedClock();
        pages = fetcher(faulty);
        failsUntil("/1", 0, 500, null);

        faulty.fault = new StackOverflowError("sâu");
        assertThat(end(ask("/1", LIVE)).problem()).isEqualTo(RejectionReason.INTERNAL);
        faulty.fault = new OutOfMemoryError("đầy");
        CompletableFuture<RawPage> second = ask("/1", LIVE);
        assertThatThrownBy(() -> threads.runUntil(second)).isInstanceOf(OutOfMemoryError.class);
        assertThat(second.join().problem()).isEqualTo(RejectionReason.INTERNAL);

        assertThat(end(ask("/1", LIVE)).problem()).isNull();
    }

    /** Throws a fault once. */
    private static final class ScriptedClock extends Clock {
        private Error fault;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Error thrown = fault;
            fault = null;
            if (thrown != null) {
                throw thrown;
            }
            return SEEN;
        }
    }
}
