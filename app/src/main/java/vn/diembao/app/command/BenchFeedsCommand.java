package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.bench.FeedBenchmark;
import vn.diembao.app.bench.Figure;

/** {@code bench feeds}: our feed parser against stock Rome. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Feed parsing, entries a second on one thread: ours and stock Rome.")
public final class BenchFeedsCommand implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--rounds", rounds);
        return new FeedBenchmark().run(rounds, System::nanoTime);
    }
}
