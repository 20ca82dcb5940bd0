package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.bench.ExtractBenchmark;
import vn.diembao.app.bench.Figure;

/** {@code bench extract}: our extraction against Readability4J and the parse alone. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Extraction, pages a second on one thread: ours, Readability4J, and jsoup's parse alone.")
public final class BenchExtractCommand implements Callable<Integer> {
    @Option(names = "--pages", paramLabel = "DIR", description = "Pages (.html, .html.gz) to read instead of our own.")
    private Path pages;

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
        if (pages == null) {
            return ExtractBenchmark.onOwnPages().run(rounds, System::nanoTime);
        }
        if (!Files.isDirectory(pages)) {
            throw CommandException.wrong("cannot read " + pages + ": no such directory");
        }
        try {
            return ExtractBenchmark.on(pages).run(rounds, System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
