package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Pages a second of the whole crawler (queues, robots.txt, guarded fetch, extraction) without a delay, against a bare
 * download of the same pages with as many connections, and against our fetch without extraction.
 */
public final class CrawlBenchmark {
    private static final String NAME = "crawl";
    private static final String OURS = "ours";
    private static final String FETCH = "ours without extraction";
    private static final String BASELINE = "bare download";

    private final CrawlPlan plan;
    private final List<BenchPage> pages;

    /** @param plan its delay is what the crawler keeps; zero measures what it can do */
    public CrawlBenchmark(CrawlPlan plan) throws IOException {
        this.plan = plan;
        this.pages = DressedPages.all();
    }

    /**
     * Measures, after a crawl of one page of each host that does not count.
     *
     * @param nanos a clock that is never set
     * @throws IllegalStateException when a page is not fetched or not read
     */
    public List<Figure> run(int rounds, LongSupplier nanos) throws IOException {
        try (CrawlSite site = new CrawlSite(pages, Set.of(), nanos)) {
            Contest.run(contenders(site, plan.warmUp(), new ArrayList<>()), 0, 1, nanos);
            List<Double> heap = new ArrayList<>();
            Contest contest = Contest.run(contenders(site, plan, heap), 0, rounds, nanos);
            return figures(contest, heap);
        }
    }

    private static List<Contest.Contender> contenders(CrawlSite site, CrawlPlan plan, List<Double> heap) {
        Crawler crawler = new Crawler(site, plan);
        BareDownload bare = new BareDownload(site, plan, Crawler.HOSTS_AT_A_TIME);
        return List.of(
                new Contest.Contender(OURS, () -> {
                    HeapPeak peak = new HeapPeak();
                    long articles = all(crawler.readAll(), plan);
                    heap.add(peak.megabytes());
                    return articles;
                }),
                new Contest.Contender(FETCH, () -> all(crawler.fetchAll(), plan)),
                new Contest.Contender(BASELINE, () -> all(bare.fetchAll(), plan)));
    }

    private static long all(long came, CrawlPlan plan) {
        if (came != plan.total()) {
            throw new IllegalStateException("only " + came + " of " + plan.total() + " pages came");
        }
        return came;
    }

    private List<Figure> figures(Contest contest, List<Double> heap) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "hosts", "hosts", plan.hosts()));
        figures.add(Figure.of(NAME, "pages", "pages", plan.total()));
        for (String name : List.of(OURS, FETCH, BASELINE)) {
            figures.add(Figure.of(NAME, name, "pages/s", contest.rate(name, plan.total())));
            figures.add(Figure.of(NAME, name, "MB/s", contest.rate(name, megabytes())));
        }
        figures.add(Figure.of(NAME, OURS + " to " + BASELINE, "x", contest.ratio(OURS, BASELINE)));
        figures.add(Figure.of(NAME, FETCH + " to " + BASELINE, "x", contest.ratio(FETCH, BASELINE)));
        double[] peaks = heap.stream().mapToDouble(Double::doubleValue).toArray();
        figures.add(Figure.of(NAME, OURS + ": heap at its peak", "MB", Spread.of(peaks)));
        figures.add(Figure.of(NAME, "heap there is", "MB", Runtime.getRuntime().maxMemory() / 1e6));
        return figures;
    }

    /** Of decompressed pages. */
    private double megabytes() {
        long[] sizes = pages.stream()
                .mapToLong(page -> page.html().getBytes(UTF_8).length)
                .toArray();
        long sum = 0;
        for (int host = 0; host < plan.hosts(); host++) {
            for (int page = 0; page < plan.pages(); page++) {
                sum += sizes[CrawlSite.body(host, page, sizes.length)];
            }
        }
        return sum / 1e6;
    }
}
