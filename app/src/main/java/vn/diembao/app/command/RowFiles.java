package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;

/** The two files of a batch verb. */
public final class RowFiles {
    @Option(names = "--in", required = true, paramLabel = "FILE.jsonl", description = "Rows to read, UTF-8.")
    private Path in;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "Where the answers go; replaced.")
    private Path out;

    /** Refuses files that cannot be read or written before any work is done, and an answer over the question. */
    void check() throws IOException {
        InputFile.require(in);
        Path directory = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out)) {
            throw CommandException.wrong("cannot write " + out + ": it is a directory");
        }
        if (!Files.isDirectory(directory)) {
            throw CommandException.wrong("cannot write " + out + ": no directory " + directory);
        }
        if (Files.exists(out) && Files.isSameFile(in, out)) {
            throw CommandException.wrong("--out would overwrite --in: name another file");
        }
    }

    Path in() {
        return in;
    }

    Path out() {
        return out;
    }
}
