package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.FigureTable;
import vn.diembao.app.bench.Limit;

/** Where a benchmark's figures go: a table on standard output, and a file when one is named. */
public final class BenchOutput {
    @Option(names = "--out", paramLabel = "FILE.jsonl", description = "Also write the figures here; replaced.")
    private Path out;

    /** A benchmark that is set up. */
    interface Measurement {
        List<Figure> measure() throws IOException;
    }

    /** Measures one after another, shows each when it is done, and writes all at the end. */
    int run(Measurement... measurements) throws IOException {
        check();
        List<Figure> all = new ArrayList<>();
        for (Measurement measurement : measurements) {
            List<Figure> figures = measurement.measure();
            FigureTable.print(figures, System.out);
            all.addAll(figures);
        }
        if (out != null) {
            FigureTable.write(all, out);
        }
        return 0;
    }

    /**
     * Measures one that has limits; the figures are shown and written whatever they are.
     *
     * @return 1 when a limit is broken: a line on standard error for each, else 0
     */
    int run(List<Limit> limits, Measurement measurement) throws IOException {
        List<String> broken = new ArrayList<>();
        run(() -> {
            List<Figure> figures = measurement.measure();
            broken.addAll(Limit.broken(limits, figures));
            return figures;
        });
        broken.forEach(System.err::println);
        return broken.isEmpty() ? 0 : 1;
    }

    static void requirePositive(String option, long value) {
        if (value <= 0) {
            throw CommandException.wrong(option + " must be positive");
        }
    }

    /** Refuses a file that cannot be written before minutes of measuring. */
    private void check() {
        if (out == null) {
            return;
        }
        Path directory = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out)) {
            throw CommandException.wrong("cannot write " + out + ": it is a directory");
        }
        if (!Files.isDirectory(directory)) {
            throw CommandException.wrong("cannot write " + out + ": no directory " + directory);
        }
    }
}
