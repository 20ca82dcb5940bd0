package vn.diembao.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.ImportBenchmark;

/** {@code bench import}: a large table of clips from file to index, in a local Elasticsearch of its own. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "A large table of clips from file to index: rows a second and heap, against the bare CSV parser.")
public final class BenchImportCommand implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "200000", description = "Rows of the table (${DEFAULT-VALUE}).")
    private long rows;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    private List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--rows", rows);
        return new ImportBenchmark(
                        rows,
                        sources.require().outlets(),
                        DiembaoHome.fromEnvironment()
                                .prepare()
                                .work("bench-import-" + ProcessHandle.current().pid()))
                .run(System::nanoTime);
    }
}
