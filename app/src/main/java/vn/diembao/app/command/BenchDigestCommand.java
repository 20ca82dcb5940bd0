package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.bench.DigestBenchmark;
import vn.diembao.app.bench.Figure;

/** {@code bench digest}: a weekly digest over a large index, in a local Elasticsearch of its own that is kept. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = {
            "A weekly digest over an index of two years: seconds and heap; stores the clips on the first run.",
            "Exit status 1 when it took more than 5 s. It has a heap of 256 MiB (DIEMBAO_HEAP) and must do with it:",
            "one that needs more ends with OutOfMemoryError and exit status 3."
        })
public final class BenchDigestCommand implements Callable<Integer> {
    @Option(names = "--clips", defaultValue = "1000000", description = "Clips in the index (${DEFAULT-VALUE}).")
    private int clips;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    private final LongSupplier nanos;

    public BenchDigestCommand() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that is never set */
    BenchDigestCommand(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Integer call() throws IOException {
        return output.run(DigestBenchmark.LIMITS, this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--clips", clips);
        BenchOutput.requirePositive("--rounds", rounds);
        try (BenchIndex index = BenchIndex.open(clips)) {
            return new DigestBenchmark(index.client(), index.home().resolve("digests"), clips)
                    .run(rounds, nanos, BenchIndex::tell);
        }
    }
}
