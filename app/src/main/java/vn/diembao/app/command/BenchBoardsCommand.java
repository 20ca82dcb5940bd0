package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.BoardFiles;
import vn.diembao.app.bench.BoardBenchmark;
import vn.diembao.app.bench.Figure;
import vn.diembao.dashboards.board.Board;

/** {@code bench boards}: every board over a large index, in a local Elasticsearch of its own that is kept. */
@Command(
        name = "boards",
        mixinStandardHelpOptions = true,
        description = {
            "Every board over an index of two years: its queries and its page; stores the clips on the first run.",
            "Exit status 1 when a page took more than 3 s, or one with a scorecard and counting that anew together."
        })
public final class BenchBoardsCommand implements Callable<Integer> {
    @Option(names = "--clips", defaultValue = "200000", description = "Clips in the index (${DEFAULT-VALUE}).")
    private int clips;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    private final LongSupplier nanos;

    public BenchBoardsCommand() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that is never set */
    BenchBoardsCommand(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Integer call() throws IOException {
        return output.run(BoardBenchmark.LIMITS, this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--clips", clips);
        BenchOutput.requirePositive("--rounds", rounds);
        List<Board> boards = BoardFiles.requireShipped();
        try (BenchIndex index = BenchIndex.open(clips)) {
            return new BoardBenchmark(index.client(), index.home(), boards).run(clips, rounds, nanos, BenchIndex::tell);
        }
    }
}
