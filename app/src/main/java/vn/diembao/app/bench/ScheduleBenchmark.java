package vn.diembao.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * How well the crawler keeps each host's delay while it reads many hosts, and whether one host that never answers
 * disturbs the others (fault row 35): the same crawl twice, the first time with all hosts well.
 */
public final class ScheduleBenchmark {
    private static final String NAME = "schedule";
    private static final int HANGING = 0;

    private final CrawlPlan plan;

    /** @throws IllegalArgumentException when there is no delay to keep, no second page to wait for or no other host */
    public ScheduleBenchmark(CrawlPlan plan) {
        if (plan.delay().isZero() || plan.pages() < 2 || plan.hosts() < 2) {
            throw new IllegalArgumentException("a schedule wants a delay, two hosts and two pages of each at least");
        }
        this.plan = plan;
    }

    /** @param nanos a clock that is never set */
    public List<Figure> run(LongSupplier nanos) throws IOException {
        List<BenchPage> pages = DressedPages.all();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "hosts", "hosts", plan.hosts()));
        figures.add(Figure.of(NAME, "pages of each", "pages", plan.pages()));
        figures.add(Figure.of(NAME, "delay", "s", seconds()));
        warmUp(pages, nanos);
        figures.addAll(crawl(pages, Set.of(), "all well", nanos));
        figures.addAll(crawl(pages, Set.of(HANGING), "one hangs", nanos));
        return figures;
    }

    /** A process that compiles its code while it crawls keeps no schedule. */
    private void warmUp(List<BenchPage> pages, LongSupplier nanos) throws IOException {
        try (CrawlSite site = new CrawlSite(pages, Set.of(), nanos)) {
            new Crawler(site, plan.warmUp()).readAll();
        }
    }

    private List<Figure> crawl(List<BenchPage> pages, Set<Integer> silent, String run, LongSupplier nanos)
            throws IOException {
        try (CrawlSite site = new CrawlSite(pages, silent, nanos)) {
            long start = nanos.getAsLong();
            long articles = new Crawler(site, plan).readThose(host -> !silent.contains(host));
            double took = (nanos.getAsLong() - start) / 1e9;
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.of(NAME, run + ": articles", "articles", articles));
            figures.add(Figure.of(NAME, run + ": took", "s", took));
            figures.add(Figure.of(NAME, run + ": at best", "s", (plan.pages() - 1) * seconds()));
            figures.addAll(HostGaps.of(site.arrivals(), seconds()).figures(NAME, run));
            return figures;
        }
    }

    private double seconds() {
        return plan.delay().toMillis() / 1e3;
    }
}
