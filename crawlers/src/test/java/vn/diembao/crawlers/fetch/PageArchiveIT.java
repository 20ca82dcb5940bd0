package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.model.FeedItem;

/** What a fetcher hands to its archive. */
@Timeout(20)
final class PageArchiveIT {
    private static final PagePolicy FAST = PagePolicies.live(1);
    private static final String PAGE = "<!doctype html><html><body><h1>Ca đêm</h1></body></html>";

    private final SettableClock clock = new SettableClock();
    private final List<FetchResult> kept = new CopyOnWriteArrayList<>();
    private LocalSite site;
    private PoliteFetcher web;
    private PageFetcher pages;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        FetchConfig config = FetchConfig.withUserAgent("diembao/1.0 (mailto:lienhe@bao.example)")
                .allowing(Set.of("*.localhost:" + site.port()));
        web = PoliteFetcher.alone(config, clock, new FakeResolver());
        pages = new PageFetcher(web, new RetryPolicy(3, 1, 20, 0), (item, result) -> kept.add(result), clock, 3);
    }

    @AfterEach
    void close() {
        pages.close();
        web.close();
        site.close();
    }

    private void fetch(String path) {
        String url = site.url(path);
        Instant seen = clock.instant();
        FeedItem item = new FeedItem("bao", url, url, url, "t", "", "", null, null, null, List.of(), seen);
        pages.fetch(item, FAST).join();
    }

    @Test
    void keepsTheFinalAnswerAsItCame() {
        AtomicInteger asked = new AtomicInteger();
        site.on("/1", visit -> {
            boolean ready = asked.incrementAndGet() == 3;
            visit.set("X-May-Chu", "a1");
            visit.send(ready ? 200 : 502, ready ? PAGE.getBytes(UTF_8) : new byte[0]);
        });

        fetch("/1");

        assertThat(kept).singleElement().satisfies(result -> {
            assertThat(result.head().statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(result.head().fields())
                    .anyMatch(field -> field.name().equalsIgnoreCase("X-May-Chu")
                            && field.value().equals("a1"));
            assertThat(result.body()).isEqualTo(PAGE.getBytes(UTF_8));
        });
    }

    @Test
    void row29NoAnswerIsTakenWhereRobotsForbid() {
        site.on("/robots.txt", LocalSite.text(200, "text/plain", "User-agent: *\nDisallow: /rieng\n"));
        site.on("/mo", LocalSite.redirect(302, "/rieng/2"));
        site.on("/rieng/2", LocalSite.text(200, "text/html", PAGE));

        fetch("/rieng/1");
        fetch("/mo");

        assertThat(kept).extracting(FetchResult::status).containsExactly(0, 0);
    }

    @Test
    void keepsOnceThatAPageIsGone() {
        site.on("/1", LocalSite.text(410, "text/html", "het"));

        fetch("/1");

        assertThat(kept).extracting(FetchResult::status).containsExactly(410);
        assertThat(site.requests).filteredOn("/1"::equals).hasSize(2);
    }
}
