package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.HistoryBenchmark;
import vn.diembao.pipeline.LoadRun;
import vn.diembao.pipeline.StateStore;

/** {@code bench histories}: what the job takes in while it remembers few clips and while it remembers many. */
@Command(
        name = "histories",
        mixinStandardHelpOptions = true,
        description = "Clips a second the job can tell from each other, remembering few of them and many.")
public final class BenchHistoriesCommand implements Callable<Integer> {
    private static final long FEW = 100_000;
    private static final long TOLD_EACH = 500_000;
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Option(
            names = "--remembered",
            defaultValue = "10000000",
            description = "Clips in the end, at least 200000 (${DEFAULT-VALUE}).")
    private long remembered;

    @Option(names = "--chars", defaultValue = "200", description = "Characters of an article (${DEFAULT-VALUE}).")
    private int chars;

    @Mixin
    private BenchOutput output;

    private long next;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--chars", chars);
        if (remembered < 2 * FEW) {
            throw CommandException.wrong("--remembered must be at least " + 2 * FEW);
        }
        Path work = DiembaoHome.fromEnvironment()
                .prepare()
                .work("bench-histories-" + ProcessHandle.current().pid());
        LoadRun.Plan plan = new LoadRun.Plan(work, INTERVAL, StateStore.ROCKSDB);
        return new HistoryBenchmark(FEW, remembered, chars, plan).run(System::nanoTime, this::tell);
    }

    private void tell(long clips) {
        if (clips >= next) {
            System.err.printf(Locale.ROOT, "%,d of %,d clips remembered%n", clips, remembered);
            next = clips + TOLD_EACH;
        }
    }
}
