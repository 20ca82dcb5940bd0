package vn.diembao.crawlers.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;

/** A site, a page fetcher that reads it, and time that is moved by hand. */
final class HandSite implements AutoCloseable {
    static final byte[] PAGE =
            "<!doctype html><html><body><h1>Tặng quà đoàn viên ở mỏ</h1></body></html>".getBytes(UTF_8);

    final SettableClock clock = new SettableClock();
    final HandThreads threads = new HandThreads(clock);
    final FakeResolver names = new FakeResolver();
    final LocalSite site = new LocalSite();
    /** {@code path@second} of each visit of {@link #answers}. */
    final List<String> visits = new CopyOnWriteArrayList<>();

    final PoliteFetcher web;
    private final PageFetcher pages;

    HandSite(RetryPolicy retry) throws IOException {
        HttpFetcher http = new HttpFetcher(config(site.port()), clock, names);
        web = new PoliteFetcher(http, new HostGate(clock, threads::millis), clock, http::close);
        pages = new PageFetcher(web, retry, PageArchive.NONE, clock, threads);
    }

    static FetchConfig config(int port) {
        return new FetchConfig("diembao/1.0", 1_000, 5_000, 15_000_000, 100, 10, Set.of("*.localhost:" + port), null);
    }

    static FeedItem item(String url) {
        Instant seen = Instant.parse("2026-07-19T13:00:00Z");
        return new FeedItem("bao", "https://bao.example/rss", url, url, "t", "", "", null, null, null, List.of(), seen);
    }

    /** A path that answers with these statuses in turn, the last for ever, and a page to 200. */
    void answers(String path, int... statuses) {
        int[] asked = new int[1];
        site.on(path, visit -> {
            visits.add(path + '@' + threads.millis() / 1_000);
            int status = statuses[Math.min(asked[0]++, statuses.length - 1)];
            visit.send(status, status == 200 ? PAGE : new byte[0]);
        });
    }

    CompletableFuture<RawPage> ask(String path, PagePolicy policy) {
        return pages.fetch(item(path.startsWith("http") ? path : site.url(path)), policy);
    }

    RawPage end(CompletableFuture<RawPage> answer) {
        threads.runUntil(answer);
        return answer.getNow(null);
    }

    void advance(Duration by) {
        threads.advance(by);
    }

    @Override
    public void close() {
        pages.close();
        web.close();
        site.close();
    }
}
