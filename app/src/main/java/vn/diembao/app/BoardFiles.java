package vn.diembao.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.TermCheck;
import vn.diembao.dashboards.kibana.KibanaBoards;

/** Which boards a verb works on, and the names that the taxonomy gives to what they show. */
public final class BoardFiles {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Directory of boards (default: those shipped), see docs/boards.md.")
    private Path directory;

    @Mixin
    private TaxonomyOption taxonomy;

    /** True for those shipped with the product. */
    public boolean shipped() {
        return directory == null;
    }

    /** The boards, and what is wrong with any. */
    public Boards load() {
        return Boards.load(directory == null ? Installation.boards() : directory);
    }

    /** The boards, refused when anything is wrong with one. */
    public List<Board> require() {
        return sound(load());
    }

    /** Those shipped with the product, refused likewise. */
    public static List<Board> requireShipped() {
        return sound(Boards.load(Installation.boards()));
    }

    private static List<Board> sound(Boards boards) {
        if (!boards.problems().isEmpty()) {
            throw CommandException.wrong(boards.problems());
        }
        return boards.all();
    }

    /** What they ask that the taxonomy does not know. */
    public List<String> unknownTerms(List<Board> boards) {
        return TermCheck.of(boards, taxonomy.load().terms());
    }

    /** The boards as Kibana imports them. */
    public String ndjson(List<Board> boards) {
        return KibanaBoards.ndjson(boards, taxonomy.load().terms());
    }
}
