package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.bench.DelayBenchmark;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.PipelineBenchmark;
import vn.diembao.pipeline.LoadRun;
import vn.diembao.pipeline.StateStore;

/** {@code bench pipeline}: the whole job from parsed article to searchable clip. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "The job from parsed article to searchable clip, against a bare loop of bulk requests.")
public final class BenchPipelineCommand implements Callable<Integer> {
    @Option(names = "--articles", defaultValue = "60000", description = "Articles (${DEFAULT-VALUE}).")
    private long articles;

    @Option(names = "--chars", defaultValue = "3000", description = "Characters of each (${DEFAULT-VALUE}).")
    private int chars;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "ISO-8601",
            defaultValue = "PT1M",
            description = "Time between two checkpoints (${DEFAULT-VALUE}).")
    private Duration interval;

    @Option(
            names = "--state",
            paramLabel = "heap|rocksdb",
            defaultValue = "HEAP",
            description = "Where the job remembers (default: heap).")
    private StateStore store;

    @Option(
            names = "--poll",
            paramLabel = "ISO-8601",
            defaultValue = "PT1M",
            description = "Time between two polls of a feed, for the delay (${DEFAULT-VALUE}).")
    private Duration poll;

    @Option(
            names = "--items",
            defaultValue = "120",
            description = "Feed items that the delay is measured on, 0 to leave it out (${DEFAULT-VALUE}).")
    private int items;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return items == 0 ? output.run(this::measure) : output.run(this::measure, this::delay);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--articles", articles);
        BenchOutput.requirePositive("--chars", chars);
        return new PipelineBenchmark(articles, chars, new LoadRun.Plan(work(), interval, store)).run(System::nanoTime);
    }

    List<Figure> delay() throws IOException {
        BenchOutput.requirePositive("--items", items);
        return new DelayBenchmark(items, poll, work()).run(System::nanoTime);
    }

    private static Path work() {
        return DiembaoHome.fromEnvironment()
                .prepare()
                .work("bench-pipeline-" + ProcessHandle.current().pid());
    }
}
