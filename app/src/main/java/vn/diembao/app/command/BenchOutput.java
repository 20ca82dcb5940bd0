package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.bench.Figure;
import vn.diembao.app.bench.FigureTable;

/** Where a benchmark's figures go: a table on standard output, and a file when one is named. */
public final class BenchOutput {
    @Option(names = "--out", paramLabel = "FILE.jsonl", description = "Also write the figures here; replaced.")
    private Path out;

    /** Refuses a file that cannot be written before anything is measured. */
    void check() {
        if (out == null) {
            return;
        }
        Path directory = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || !Files.isDirectory(directory)) {
            throw CommandException.wrong("cannot write " + out + ": "
                    + (Files.isDirectory(out) ? "it is a directory" : "no directory " + directory));
        }
    }

    static void requirePositive(String option, long value) {
        if (value <= 0) {
            throw CommandException.wrong(option + " must be positive");
        }
    }

    void show(List<Figure> figures) throws IOException {
        FigureTable.print(figures, System.out);
        if (out != null) {
            FigureTable.write(figures, out);
        }
    }
}
