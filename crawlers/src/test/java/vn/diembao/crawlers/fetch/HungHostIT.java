package vn.diembao.crawlers.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.model.RawPage;

/** One of 200 hosts takes requests and never answers. */
@Timeout(60)
final class HungHostIT {
    private static final int HOSTS = 200;
    private static final int PAGES = 5;
    private static final int WORKERS = 4;
    private static final PagePolicy EVERY_TWO_SECONDS = PagePolicies.live(2_000);

    private final SettableClock clock = new SettableClock();
    private final HandWorkers workers = new HandWorkers(clock, WORKERS);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Map<String, List<Long>> visits = new ConcurrentHashMap<>();
    private LocalSite site;
    private PoliteFetcher web;
    private PageFetcher pages;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = new FetchConfig(
                "thu/1.0", 1_000, 50_000, 15_000_000, 100, 10, Set.of("*.localhost:" + site.port()), null);
        HttpFetcher http = new HttpFetcher(config, clock, new FakeResolver());
        web = new PoliteFetcher(http, new HostGate(clock, workers::millis), clock, http::close);
        pages = new PageFetcher(web, RetryPolicy.standard(), PageArchive.NONE, clock, workers);
    }

    @AfterEach
    void close() {
        release.countDown();
        pages.close();
        web.close();
        site.close();
    }

    @Test
    void row35TheOther199KeepTheirSchedule() throws InterruptedException {
        site.on("/treo", visit -> hang());
        List<CompletableFuture<RawPage>> hung = new ArrayList<>();
        List<CompletableFuture<RawPage>> others = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            site.on("/" + page, this::answer);
            hung.add(pages.fetch(HandSite.item(site.url("treo.localhost", "/treo")), EVERY_TWO_SECONDS));
            for (int host = 1; host < HOSTS; host++) {
                others.add(pages.fetch(
                        HandSite.item(site.url("bao" + host + ".localhost", "/" + page)), EVERY_TWO_SECONDS));
            }
        }
        workers.advance(Duration.ofSeconds(2L * (PAGES - 1)).plusMillis(400));

        assertThat(others).allSatisfy(page -> {
            assertThat(page).isDone();
            assertThat(page.join().problem()).isNull();
        });
        assertThat(visits).hasSize(HOSTS - 1).allSatisfy((host, times) -> {
            assertThat(times).hasSize(PAGES);
            for (int page = 0; page < PAGES; page++) {
                assertThat(times.get(page)).as("page %s", page).isBetween(page * 2_000L, page * 2_100L);
            }
        });
        assertThat(hung).noneMatch(CompletableFuture::isDone);
    }

    private void answer(LocalSite.Visit visit) {
        visits.computeIfAbsent(visit.header("Host"), host -> new CopyOnWriteArrayList<>())
                .add(workers.millis());
        visit.send(200, HandSite.PAGE);
    }

    private void hang() {
        workers.hangs();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
