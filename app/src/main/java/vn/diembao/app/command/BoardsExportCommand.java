package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.BoardFiles;
import vn.diembao.app.CommandException;
import vn.diembao.app.Installation;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.kibana.KibanaBoards;

/** {@code boards export}: the boards as a file that Kibana imports. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the boards as saved objects of Kibana 8.19.",
            "Equal boards and taxonomy give an equal file; dashboards/kibana/import.sh hands it to a Kibana."
        })
public final class BoardsExportCommand implements Callable<Integer> {
    @Mixin
    private BoardFiles files;

    @Option(
            names = "--out",
            paramLabel = "FILE.ndjson",
            description = "Where the file goes; replaced (default for those shipped: dashboards/kibana/boards.ndjson).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (out == null && !files.shipped()) {
            throw CommandException.wrong("boards of another directory need --out FILE.ndjson");
        }
        Path file = out == null ? Installation.kibanaBoards() : out;
        Path directory = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory) || Files.isDirectory(file)) {
            throw CommandException.wrong("cannot write " + file + ": no such directory, or it is one itself");
        }
        List<Board> boards = files.require();
        String ndjson = files.ndjson(boards);
        Files.writeString(file, ndjson, UTF_8);
        long leftOut = boards.stream()
                .mapToLong(board -> KibanaBoards.leftOut(board).size())
                .sum();
        System.err.println(
                "wrote " + file + ", " + ndjson.lines().count() + " objects; left out, as Kibana cannot count them: "
                        + Counted.of(leftOut, "part of a page", "parts of pages"));
        return 0;
    }
}
