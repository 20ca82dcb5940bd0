package vn.diembao.dashboards.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.dashboards.settings.SettingsFile;

/**
 * The boards of a directory.
 *
 * @param all those without a problem, in the order of file names
 * @param problems everything that is wrong, {@code file:line: what to do}; empty when all is well
 */
public record Boards(List<Board> all, List<String> problems) {
    public Boards {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** Reads every {@code *.yaml} of the directory; what cannot be read is a problem, never an exception. */
    public static Boards load(Path directory) {
        List<Board> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        BoardReader reader = new BoardReader(BoardFields.load(), CaseLists.load(), BoardWords.load());
        for (Path file : SettingsFile.in(directory, "boards", problems)) {
            reader.read(file, problems).ifPresent(board -> {
                Path other = files.putIfAbsent(board.id(), file);
                if (other == null) {
                    all.add(board);
                } else {
                    problems.add(file.getFileName() + ": board " + board.id() + " stands in " + other.getFileName()
                            + " too");
                }
            });
        }
        return new Boards(all, problems);
    }

    /** The board of this id. */
    public Optional<Board> of(String id) {
        return all.stream().filter(board -> board.id().equals(id)).findFirst();
    }
}
