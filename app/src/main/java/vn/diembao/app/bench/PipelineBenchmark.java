package vn.diembao.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.LoadRun;

/**
 * Articles a second from parsed article to searchable clip, by the job as it runs and a node of its own on the same machine,
 * against the rate at which that node takes the same clips from a bare loop of bulk requests; what each stage costs, and how
 * heap and state grow.
 */
public final class PipelineBenchmark {
    private static final String NAME = "pipeline";
    private static final String JOB = "the job";
    private static final String CEILING = "bare bulk loop";
    /** The ceiling is measured on the same clips, where there are more on so many of them. */
    private static final long CEILING_CLIPS = 200_000;

    private static final long SEED = 5;

    private final GeneratedArticles articles;
    private final LoadRun.Plan plan;

    /**
     * @param chars of an article's text
     * @param plan its directory is emptied before and after
     */
    public PipelineBenchmark(long count, int chars, LoadRun.Plan plan) throws IOException {
        articles = GeneratedArticles.ofOwnTexts(count, chars, SEED);
        this.plan = plan;
    }

    /**
     * Measures.
     *
     * @param nanos a clock that is never set
     * @throws IllegalStateException when another number of clips is stored than there are different articles
     */
    public List<Figure> run(LongSupplier nanos) throws IOException {
        try (LoadNode node = LoadNode.start(plan.work())) {
            HeapGrowth heap = new HeapGrowth(articles.size());
            StateGrowth state = new StateGrowth();
            LoadSpan job = job(node, heap, state, nanos);
            LoadSpan ceiling = new BulkCeiling(node, plan.work().resolve("requests")).run(CEILING_CLIPS, nanos);
            return figures(job, ceiling, heap, state);
        }
    }

    private LoadSpan job(LoadNode node, HeapGrowth heap, StateGrowth state, LongSupplier nanos) throws IOException {
        long clips = articles.clips();
        LoadWatch watch = new LoadWatch(node.connection().client(), StoredIndex.CLIPS.alias(), nanos);
        try (LoadRun run = LoadRun.of(articles, GeneratedArticles.job(node.config()), plan)) {
            watch.follow(run::ended, clips, look -> {
                heap.look(look.searchable());
                state.look(run, look.searchable());
            });
        }
        return LoadSpan.of(watch.looks(), clips);
    }

    private List<Figure> figures(LoadSpan job, LoadSpan ceiling, HeapGrowth heap, StateGrowth state) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("cores", "cores", Runtime.getRuntime().availableProcessors()));
        figures.add(figure("articles", "articles", articles.size()));
        figures.add(figure(JOB, "clips/s", job.rate()));
        figures.add(figure(CEILING, "clips/s", ceiling.rate()));
        figures.add(figure(JOB + " to " + CEILING, "x", job.rate() / ceiling.rate()));
        figures.add(figure(JOB, "core-ms/clip", job.cost()));
        figures.add(figure(CEILING, "core-ms/clip", ceiling.cost()));
        figures.add(figure(JOB + " to " + CEILING + " by core-ms", "x", ceiling.cost() / job.cost()));
        job.parts().forEach((stage, cost) -> figures.add(figure("part: " + stage, "core-ms/clip", cost)));
        figures.addAll(heap.figures(NAME));
        figures.addAll(state.figures(NAME));
        return figures;
    }

    private static Figure figure(String subject, String unit, double value) {
        return Figure.of(NAME, subject, unit, value);
    }
}
