package vn.diembao.app.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import vn.diembao.crawlers.extract.ExtractVerdict;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.extract.ReadingThreads;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.fetch.PageArchive;
import vn.diembao.crawlers.fetch.PageFetcher;
import vn.diembao.crawlers.fetch.PagePolicy;
import vn.diembao.crawlers.fetch.PoliteFetcher;
import vn.diembao.crawlers.fetch.RetryPolicy;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;

/** The product's crawler, put together as the job does, on a {@link CrawlSite}. */
final class Crawler {
    /** As many as the job's. */
    static final int HOSTS_AT_A_TIME = 32;

    private final CrawlSite site;
    private final CrawlPlan plan;
    private final PageExtractor extractor = new PageExtractor();

    Crawler(CrawlSite site, CrawlPlan plan) {
        this.site = site;
        this.plan = plan;
    }

    /** Fetches all pages; returns how many came. */
    long fetchAll() {
        return crawl(host -> true, page -> page.problem() == null ? 1 : 0);
    }

    /** Fetches and reads all pages; returns how many articles came. */
    long readAll() {
        return crawl(host -> true, this::article);
    }

    /** As {@link #readAll}, but all hosts are asked and only these waited for. */
    long readThose(IntPredicate hosts) {
        return crawl(hosts, this::article);
    }

    private long article(RawPage page) {
        return extractor.extract(page, Selectors.NONE) instanceof ExtractVerdict.Extracted ? 1 : 0;
    }

    private long crawl(IntPredicate awaited, ToLongFunction<RawPage> use) {
        FetchConfig config =
                FetchConfig.withUserAgent("diembao-bench/1.0").allowing(Set.of("*.localhost:" + site.port()));
        Clock clock = Clock.systemUTC();
        try (PoliteFetcher polite = PoliteFetcher.alone(config, clock, SystemDefaultDnsResolver.INSTANCE);
                PageFetcher fetcher =
                        new PageFetcher(polite, RetryPolicy.standard(), PageArchive.NONE, clock, HOSTS_AT_A_TIME);
                ReadingThreads readers = ReadingThreads.of(Runtime.getRuntime().availableProcessors())) {
            return send(item -> fetcher.fetch(item, policy()).thenApplyAsync(use::applyAsLong, readers), awaited)
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
        }
    }

    /** Page by page over all hosts, as feeds bring them. */
    private List<CompletableFuture<Long>> send(
            Function<FeedItem, CompletableFuture<Long>> crawl, IntPredicate awaited) {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (int page = 0; page < plan.pages(); page++) {
            for (int host = 0; host < plan.hosts(); host++) {
                CompletableFuture<Long> answer = crawl.apply(item(host, page));
                if (awaited.test(host)) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private PagePolicy policy() {
        return PagePolicy.of(ReadingPolicy.DEFAULT.withDelay(plan.delay()));
    }

    private FeedItem item(int host, int page) {
        String url = site.url(host, page);
        return new FeedItem("h" + host, url, url, url, "Tin", "", "", null, null, null, List.of(), Instant.EPOCH);
    }
}
