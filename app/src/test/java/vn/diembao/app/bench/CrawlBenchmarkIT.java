package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The crawl benchmarks on a few hosts: what is counted, not how fast it is. */
final class CrawlBenchmarkIT {
    @Test
    void theWholeCrawlerIsMeasuredAgainstABareDownload() throws IOException {
        List<Figure> figures = new CrawlBenchmark(new CrawlPlan(3, 2, Duration.ZERO)).run(2, System::nanoTime);
        assertThat(figures)
                .extracting(figure -> figure.subject() + ", " + figure.unit())
                .containsExactly(
                        "hosts, hosts",
                        "pages, pages",
                        "ours, pages/s",
                        "ours, MB/s",
                        "ours without extraction, pages/s",
                        "ours without extraction, MB/s",
                        "bare download, pages/s",
                        "bare download, MB/s",
                        "ours to bare download, x",
                        "ours without extraction to bare download, x",
                        "ours: heap at its peak, MB",
                        "heap there is, MB");
        assertThat(figures).extracting(Figure::median).startsWith(3.0, 6.0);
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.least()).isPositive();
            assertThat(figure.median()).isBetween(figure.least(), figure.most());
        });
    }

    @Test
    void row35AHostThatHangsLeavesTheOthersTheirPagesAndTheirDelay() throws IOException {
        Map<String, Double> figures =
                medians(new ScheduleBenchmark(new CrawlPlan(4, 3, Duration.ofMillis(50))).run(System::nanoTime));
        assertThat(figures)
                .containsEntry("fetch alone: pages that came, pages", 12.0)
                .containsEntry("all well: pages that came, pages", 12.0)
                .containsEntry("one hangs: pages that came, pages", 9.0)
                .containsEntry("one hangs: at best, s", 0.1);
        assertThat(figures.get("all well: between two requests, s")).isGreaterThanOrEqualTo(0.05);
        assertThat(figures.get("one hangs: between two requests, s")).isGreaterThanOrEqualTo(0.05);
        assertThat(figures.get("one hangs: took, s")).isBetween(0.1, 20.0);
    }

    @Test
    void theSiteNotesWhenEachHostIsAskedForPages() throws IOException {
        long[] now = {0};
        try (CrawlSite site = new CrawlSite(DressedPages.all(), Set.of(), () -> now[0] += 5)) {
            CrawlPlan plan = new CrawlPlan(2, 3, Duration.ZERO);
            assertThat(new BareDownload(site, plan, 1).fetchAll()).isEqualTo(6);
            assertThat(site.arrivals()).isEqualTo(Map.of(0, List.of(5L, 15L, 25L), 1, List.of(10L, 20L, 30L)));
        }
    }

    @Test
    void aPlanWithoutADelayHasNoSchedule() {
        assertThatThrownBy(() -> new ScheduleBenchmark(new CrawlPlan(4, 3, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Double> medians(List<Figure> figures) {
        Map<String, Double> medians = new TreeMap<>();
        figures.forEach(figure -> medians.put(figure.subject() + ", " + figure.unit(), figure.median()));
        return medians;
    }
}
