package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.SearchBenchmark;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** {@code bench search}: typical searches over a large index, in a local Elasticsearch of its own that is kept. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Typical searches and an export over an index of two years; stores the clips on the first run.",
            "Exit status 1 when a page of hits took more than 3 s."
        })
public final class BenchSearchCommand implements Callable<Integer> {
    @Option(names = "--clips", defaultValue = "200000", description = "Clips in the index (${DEFAULT-VALUE}).")
    private int clips;

    @Option(
            names = "--pages",
            defaultValue = "40",
            description = "Pages to turn before the deep one (${DEFAULT-VALUE}).")
    private int pages;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    private final LongSupplier nanos;

    public BenchSearchCommand() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that is never set */
    BenchSearchCommand(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Integer call() throws IOException {
        return output.run(SearchBenchmark.LIMITS, this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--clips", clips);
        BenchOutput.requirePositive("--pages", pages);
        BenchOutput.requirePositive("--rounds", rounds);
        try (BenchIndex index = BenchIndex.open(clips)) {
            return new SearchBenchmark(
                            index.client(), index.home(), Taxonomy.load().terms())
                    .run(new SearchBenchmark.Plan(clips, pages, rounds), nanos, BenchIndex::tell);
        }
    }
}
