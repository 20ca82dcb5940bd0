package vn.diembao.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.diembao.app.BoardFiles;
import vn.diembao.app.Installation;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.kibana.KibanaCheck;

/** {@code boards check}: what is wrong with the definitions, and with the file that Kibana gets. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check the definitions of boards, what Kibana would get of them, and whether its file is up to date.",
            "One line a problem; exit status 1 when there is one."
        })
public final class BoardsCheckCommand implements Callable<Integer> {
    @Mixin
    private BoardFiles files;

    @Override
    public Integer call() throws IOException {
        Boards boards = files.load();
        List<String> problems = new ArrayList<>(boards.problems());
        if (problems.isEmpty()) {
            problems.addAll(files.unknownTerms(boards.all()));
            String ndjson = files.ndjson(boards.all());
            problems.addAll(KibanaCheck.of(ndjson));
            Path kept = Installation.kibanaBoards();
            if (files.shipped()
                    && !(Files.exists(kept) && Files.readString(kept, UTF_8).equals(ndjson))) {
                problems.add(kept.getFileName() + ": not up to date, run ./diembao boards export");
            }
        }
        problems.forEach(System.out::println);
        int panels =
                boards.all().stream().map(Board::panels).mapToInt(List::size).sum();
        System.out.println(Counted.of(boards.all().size(), "board", "boards") + ", "
                + Counted.of(panels, "panel", "panels") + ", "
                + Counted.of(problems.size(), "problem", "problems"));
        return problems.isEmpty() ? 0 : 1;
    }
}
