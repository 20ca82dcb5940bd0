package vn.diembao.crawlers.outlet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one directory; each file writes through its own view. */
final class ProblemLog {
    private final List<OutletProblem> all;
    private final String file;
    private int own;

    ProblemLog() {
        this(new ArrayList<>(), "");
    }

    private ProblemLog(List<OutletProblem> all, String file) {
        this.all = all;
        this.file = file;
    }

    ProblemLog of(String name) {
        return new ProblemLog(all, name);
    }

    void add(int line, String message) {
        own++;
        all.add(new OutletProblem(file, line, message));
    }

    boolean isClean() {
        return own == 0;
    }

    List<OutletProblem> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(OutletProblem::file).thenComparingInt(OutletProblem::line))
                .toList();
    }
}
