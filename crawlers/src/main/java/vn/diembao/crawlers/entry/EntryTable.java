package vn.diembao.crawlers.entry;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.sheet.Sheet;
import vn.diembao.crawlers.sheet.SheetException;
import vn.diembao.crawlers.sheet.SheetRow;

/** Reads tables of clips, a row at a time; scans and recordings lie beside a table under the names that its rows give. */
public final class EntryTable {
    private final OutletNames outlets;
    private final AttachmentShelf shelf;
    private final EntryPlan plan;

    public EntryTable(List<Outlet> outlets, AttachmentShelf shelf, EntryPlan plan) {
        this.outlets = new OutletNames(outlets);
        this.shelf = requireNonNull(shelf, "shelf is null");
        this.plan = requireNonNull(plan, "plan is null");
    }

    /** What is done with the rows. */
    @FunctionalInterface
    public interface Rows {
        void row(EntryRow row) throws IOException;
    }

    /**
     * How a table ended.
     *
     * @param rows below its head
     * @param bad how many of them cannot be taken
     * @param ignored columns that mean nothing to us
     * @param problem why none of its rows may be taken, null when they may
     */
    public record Outcome(long rows, long bad, List<String> ignored, EntryProblem problem) {
        public Outcome {
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * Hands on all rows, good and bad. When the outcome has a problem, those that were handed on are not to be taken either.
     *
     * @throws IOException when the disk does not do its part; what is in the file never is a reason
     */
    public Outcome read(Path file, Rows rows) throws IOException {
        Walk walk = new Walk(file, rows);
        try {
            Sheet.read(file, walk::row);
        } catch (SheetException e) {
            walk.problem = EntryProblem.of(EntryFault.valueOf(e.fault().name()));
        }
        return walk.outcome();
    }

    /** A table under way. */
    private final class Walk {
        private final Path file;
        private final Rows rows;
        private EntryHead head;
        private EntryForm form;
        private EntryProblem problem;
        private long count;
        private long bad;

        Walk(Path file, Rows rows) {
            this.file = file;
            this.rows = rows;
        }

        void row(SheetRow row) throws IOException {
            if (problem != null) {
                return;
            }
            if (head == null) {
                begin(row);
                return;
            }
            EntryRow read = form.read(row);
            count++;
            bad += read.entry() == null ? 1 : 0;
            rows.row(read);
        }

        private void begin(SheetRow row) {
            EntryHead.Reading reading = row.fault() == null
                    ? EntryHead.of(row.cells())
                    : new EntryHead.Reading(
                            null, EntryProblem.of(EntryFault.valueOf(row.fault().name())));
            problem = reading.problem();
            head = reading.head();
            form = head == null ? null : new EntryForm(head, outlets, name -> attachment(file, name), plan);
        }

        Outcome outcome() {
            EntryProblem why = problem == null && count == 0 ? EntryProblem.of(EntryFault.EMPTY) : problem;
            return new Outcome(count, bad, head == null ? List.of() : head.ignored(), why);
        }
    }

    /** Some systems write names with letters and marks apart. */
    private AttachmentShelf.Outcome attachment(Path table, String name) throws IOException {
        try {
            Path composed = table.resolveSibling(name);
            Path apart = table.resolveSibling(Normalizer.normalize(name, Normalizer.Form.NFD));
            Path file = Files.exists(composed) ? composed : apart;
            return plan.trial() ? shelf.check(file) : shelf.keep(file);
        } catch (InvalidPathException e) {
            return new AttachmentShelf.Outcome(null, AttachmentShelf.Refusal.MISSING);
        }
    }
}
