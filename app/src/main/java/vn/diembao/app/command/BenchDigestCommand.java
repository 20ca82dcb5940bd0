package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.bench.DigestBenchmark;
import vn.diembao.app.bench.Figure;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code bench digest}: a weekly digest over a large index, in a local Elasticsearch of its own that is kept. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description =
                "A weekly digest over an index of two years: seconds and heap; stores the clips on the first run.")
public final class BenchDigestCommand implements Callable<Integer> {
    private static final int TOLD_EVERY = 100_000;
    /** What a node of its own takes to hold so many clips while they come in; that of `run` has half. */
    private static final int HEAP_MEGABYTES = 1_024;

    @Option(names = "--clips", defaultValue = "1000000", description = "Clips in the index (${DEFAULT-VALUE}).")
    private int clips;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--clips", clips);
        BenchOutput.requirePositive("--rounds", rounds);
        Path home = DiembaoHome.fromEnvironment().prepare().root().resolve("bench-digest-" + clips);
        try (LocalElasticsearch node = LocalElasticsearch.start(new LocalElasticsearchConfig(
                        home, LocalElasticsearchConfig.defaultDistribution(), HEAP_MEGABYTES, 0));
                ElasticsearchConnection connection =
                        new ElasticsearchConnection(ElasticsearchConfig.open(node.url()))) {
            return new DigestBenchmark(connection.client(), home.resolve("digests"), clips)
                    .run(rounds, System::nanoTime, BenchDigestCommand::tell);
        }
    }

    private static void tell(int stored) {
        if (stored % TOLD_EVERY == 0) {
            System.err.println("stored " + stored + " clips");
        }
    }
}
