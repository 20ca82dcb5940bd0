package vn.diembao.app.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
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

    /** What is done with the rows. */
    interface Batch<T> {
        T run(Path in, Path out) throws IOException;
    }

    /** Runs the batch and tells which file it was when one fails on the way, e.g. on a full disk. */
    <T> T process(Batch<T> batch) throws IOException {
        check();
        try {
            return batch.run(in, out);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw CommandException.failed("cannot bring the rows of " + in + " to " + out + ": " + e.getMessage());
        }
    }

    /** Refuses files that cannot be read or written before any work is done, and an answer over the question. */
    private void check() throws IOException {
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
}
