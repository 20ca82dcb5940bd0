package vn.diembao.crawlers.entry;

import java.util.List;
import vn.diembao.model.ClipEntry;

/**
 * A row of a table as it was understood.
 *
 * @param line where it begins
 * @param sourceId of its outlet; {@link #NOBODY} when that is not known
 * @param entry null when there is a problem
 * @param problems all that keep the row from being taken; empty when it is
 */
public record EntryRow(long line, String sourceId, ClipEntry entry, List<EntryProblem> problems) {
    /** Source of rows that name no outlet we know. */
    public static final String NOBODY = "import";

    public EntryRow {
        problems = List.copyOf(problems);
    }

    static EntryRow bad(long line, EntryProblem problem) {
        return new EntryRow(line, NOBODY, null, List.of(problem));
    }
}
