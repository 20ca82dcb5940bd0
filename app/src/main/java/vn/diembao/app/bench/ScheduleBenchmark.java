package vn.diembao.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * How well the crawler keeps each host's delay while it reads many hosts: once only fetching (the baseline), once with
 * extraction, and once with a host that never answers, which must not disturb the others (fault row 35).
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
        figures.addAll(crawl("fetch alone", new CrawlSite(pages, Set.of(), nanos), Crawler::fetchAll, nanos));
        figures.addAll(crawl("all well", new CrawlSite(pages, Set.of(), nanos), Crawler::readAll, nanos));
        figures.addAll(crawl(
                "one hangs",
                new CrawlSite(pages, Set.of(HANGING), nanos),
                crawler -> crawler.readThose(host -> host != HANGING),
                nanos));
        return figures;
    }

    /** A process that compiles its code while it crawls keeps no schedule. */
    private void warmUp(List<BenchPage> pages, LongSupplier nanos) throws IOException {
        try (CrawlSite site = new CrawlSite(pages, Set.of(), nanos)) {
            new Crawler(site, plan.warmUp()).readAll();
        }
    }

    private List<Figure> crawl(String run, CrawlSite fresh, ToLongFunction<Crawler> way, LongSupplier nanos) {
        try (CrawlSite site = fresh) {
            long start = nanos.getAsLong();
            long came = way.applyAsLong(new Crawler(site, plan));
            double took = (nanos.getAsLong() - start) / 1e9;
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.of(NAME, run + ": pages that came", "pages", came));
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
