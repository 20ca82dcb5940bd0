package vn.diembao.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import vn.diembao.app.DiembaoHome;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.LoadRun;

/**
 * Clips a second that the job can take in while it remembers few and while it remembers many: {@code normalize-articles} and
 * {@code track-histories} alone, over short articles, so that what is remembered and not the text makes the difference.
 * Steps behind them remember a bounded number of clips, and are measured by {@link PipelineBenchmark}.
 */
public final class HistoryBenchmark {
    private static final String NAME = "histories";
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long SEED = 7;
    /** Parts of the way over which each of the two rates is taken. */
    private static final int WINDOW = 10;

    private final long few;
    private final long many;
    private final int chars;
    private final LoadRun.Plan plan;

    private record Look(long nanos, long clips, double millis) {}

    /**
     * @param few clips that are remembered when the first rate begins; twice as many are taken in to warm up
     * @param many clips that are remembered when the second ends
     * @param chars of an article's text
     * @param plan its directory is emptied before and after
     */
    public HistoryBenchmark(long few, long many, int chars, LoadRun.Plan plan) {
        if (few < 1 || many < 2 * few) {
            throw new IllegalArgumentException("many must be at least twice as many as few, and those at least one");
        }
        this.few = few;
        this.many = many;
        this.chars = chars;
        this.plan = plan;
    }

    /**
     * Measures.
     *
     * @param nanos a clock that is never set
     * @param told hears how many clips are remembered
     * @throws IllegalStateException when another number of clips went through than there are different articles
     */
    public List<Figure> run(LongSupplier nanos, LongConsumer told) throws IOException {
        DiembaoHome.discard(plan.work());
        try {
            looks(2 * few, nanos, clips -> {});
            DiembaoHome.discard(plan.work());
            return figures(looks(many, nanos, told));
        } finally {
            DiembaoHome.discard(plan.work());
        }
    }

    private List<Look> looks(long size, LongSupplier nanos, LongConsumer told) throws IOException {
        GeneratedArticles articles = GeneratedArticles.ofOwnTexts(size, chars, SEED);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Look> looks = new ArrayList<>();
        try (LoadRun run =
                LoadRun.ofHistories(articles, GeneratedArticles.job(ElasticsearchConfig.open(NOBODY)), plan)) {
            boolean over = false;
            long clips = 0;
            while (!over) {
                // RocksDB's own threads are none of Java's.
                looks.add(new Look(nanos.getAsLong(), clips, system.getProcessCpuTime() / 1e6));
                over = run.ended(PAUSE);
                clips = run.remembered();
                told.accept(clips);
            }
            looks.add(new Look(nanos.getAsLong(), clips, system.getProcessCpuTime() / 1e6));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        long remembered = looks.get(looks.size() - 1).clips();
        if (remembered != articles.clips()) {
            throw new IllegalStateException(remembered + " clips are remembered, there should be " + articles.clips());
        }
        return looks;
    }

    private List<Figure> figures(List<Look> looks) {
        long all = looks.get(looks.size() - 1).clips();
        Look first = before(looks, few);
        Look firstEnd = at(looks, 2 * few);
        Look last = before(looks, all - Math.max(few, all / WINDOW));
        Look lastEnd = at(looks, all);
        double before = rate(first, firstEnd);
        double after = rate(last, lastEnd);
        return List.of(
                figure("remembered in the end", "clips", all),
                figure("at " + few + " remembered", "clips/s", before),
                figure("at " + all + " remembered", "clips/s", after),
                figure("at " + all + " to at " + few, "x", after / before),
                figure("at " + few + " remembered", "core-ms/clip", cost(first, firstEnd)),
                figure("at " + all + " remembered", "core-ms/clip", cost(last, lastEnd)));
    }

    /** The last with no more than that; the first look is at none. */
    private static Look before(List<Look> looks, long clips) {
        return looks.stream()
                .filter(look -> look.clips() <= clips)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static Look at(List<Look> looks, long clips) {
        return looks.stream().filter(look -> look.clips() >= clips).findFirst().orElseThrow();
    }

    private static double rate(Look from, Look to) {
        return (to.clips() - from.clips()) / ((to.nanos() - from.nanos()) / 1e9);
    }

    private static double cost(Look from, Look to) {
        return (to.millis() - from.millis()) / (to.clips() - from.clips());
    }

    private static Figure figure(String subject, String unit, double value) {
        return Figure.of(NAME, subject, unit, value);
    }
}
