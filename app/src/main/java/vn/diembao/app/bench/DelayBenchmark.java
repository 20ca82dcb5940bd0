package vn.diembao.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import vn.diembao.crawlers.fetch.FetchConfig;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.LoadRun;
import vn.diembao.pipeline.PressJobConfig;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.StateStore;
import vn.diembao.pipeline.index.RetryPolicy;
import vn.diembao.pipeline.revisit.RevisitPlan;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * How long it takes from an item's appearance at its outlet until its clip can be found, by the whole job with polls at one
 * pace: the wait for the poll, and what the job needs from there.
 */
public final class DelayBenchmark {
    private static final String NAME = "pipeline";
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Items appear over so many polls, behind a first one that finds nothing. */
    private static final int POLLS = 2;
    /** Polls and time that the last item is waited for. */
    private static final int LATE_POLLS = 3;

    private static final Duration LATE = Duration.ofMinutes(1);

    private final int items;
    private final Duration poll;
    private final Path work;

    /**
     * @param items that appear, evenly spread over two polls
     * @param poll time between two of one feed
     * @param work directory of the node and the checkpoints; emptied before and after
     */
    public DelayBenchmark(int items, Duration poll, Path work) {
        this.items = items;
        this.poll = poll;
        this.work = work;
    }

    /**
     * Measures.
     *
     * @param nanos a clock that is never set
     * @throws IllegalStateException when an item does not become a clip
     */
    public List<Figure> run(LongSupplier nanos) throws IOException {
        try (LoadNode node = LoadNode.start(work)) {
            List<Long> published = published(nanos.getAsLong());
            try (TickerSite site = new TickerSite(published, nanos);
                    LoadRun run = LoadRun.ofFeeds(config(site, node), new LoadRun.Plan(work, poll, StateStore.HEAP))) {
                Map<Integer, Long> found = found(node, run, nanos);
                return figures(site, published, found);
            }
        }
    }

    private List<Long> published(long now) {
        List<Long> published = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            published.add(now + poll.toNanos() + poll.toNanos() * POLLS * item / items);
        }
        return published;
    }

    private PressJobConfig config(TickerSite site, LoadNode node) {
        return new PressJobConfig(
                site.outlets(poll),
                PollLimit.CONTINUOUS,
                FetchConfig.withUserAgent("diembao-bench").allowing(Set.of("*.localhost:" + site.port())),
                WarcConfig.OFF,
                node.config(),
                TaxonomyEdition.shipped(),
                RetryPolicy.DEFAULT,
                RevisitPlan.NEVER,
                RetentionPlan.STANDARD,
                "bench");
    }

    /** When each item was found in the index, by number. */
    private Map<Integer, Long> found(LoadNode node, LoadRun run, LongSupplier nanos) throws IOException {
        Map<Integer, Long> found = new TreeMap<>();
        long deadline = nanos.getAsLong()
                + poll.multipliedBy(1L + POLLS + LATE_POLLS).plus(LATE).toNanos();
        while (found.size() < items) {
            for (int item : searchable(node)) {
                found.putIfAbsent(item, nanos.getAsLong());
            }
            if (nanos.getAsLong() - deadline > 0 || ended(run)) {
                throw new IllegalStateException("only " + found.size() + " of " + items + " items became clips");
            }
        }
        return found;
    }

    private static boolean ended(LoadRun run) {
        try {
            return run.ended(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<Integer> searchable(LoadNode node) throws IOException {
        return node
                .connection()
                .client()
                .search(
                        s -> s.index(StoredIndex.CLIPS.alias())
                                .size(items)
                                .source(filter -> filter.filter(f -> f.includes("url"))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> TickerSite.item(hit.source().path("url").asText()))
                .toList();
    }

    private List<Figure> figures(TickerSite site, List<Long> published, Map<Integer, Long> found) {
        double[] whole = new double[items];
        double[] ours = new double[items];
        found.forEach((item, at) -> {
            whole[item] = (at - published.get(item)) / 1e9;
            ours[item] = (at - site.shownAt(item)) / 1e9;
        });
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "time between two polls", "s", poll.toMillis() / 1e3));
        figures.add(Figure.of(NAME, "items", "items", items));
        addQuantiles(figures, "from feed item to searchable", whole);
        addQuantiles(figures, "from poll to searchable", ours);
        return figures;
    }

    private static void addQuantiles(List<Figure> figures, String subject, double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        figures.add(Figure.of(NAME, subject + ", half", "s", Spread.quantile(sorted, 0.5)));
        figures.add(Figure.of(NAME, subject + ", 95 %", "s", Spread.quantile(sorted, 0.95)));
    }
}
