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
import vn.diembao.app.bench.ClassifyBenchmark;
import vn.diembao.app.bench.Figure;

/** {@code bench classify}: matching and labels against the Aho-Corasick library. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Matching and labels, articles a second on one thread: ours and an Aho-Corasick library.")
public final class BenchClassifyCommand implements Callable<Integer> {
    @Option(names = "--in", paramLabel = "FILE.jsonl", description = "Rows {title, text} instead of our own stories.")
    private Path in;

    @Option(names = "--articles", defaultValue = "400", description = "Articles (${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--chars", defaultValue = "3000", description = "Characters of each (${DEFAULT-VALUE}).")
    private int chars;

    @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count (${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private BenchOutput output;

    @Override
    public Integer call() throws IOException {
        return output.run(this::measure);
    }

    List<Figure> measure() throws IOException {
        BenchOutput.requirePositive("--articles", articles);
        BenchOutput.requirePositive("--chars", chars);
        BenchOutput.requirePositive("--rounds", rounds);
        if (in == null) {
            return ClassifyBenchmark.onOwnTexts(articles, chars).run(rounds, System::nanoTime);
        }
        if (!Files.isReadable(in)) {
            throw CommandException.wrong("cannot read " + in);
        }
        try {
            return ClassifyBenchmark.on(in, articles, chars).run(rounds, System::nanoTime);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
