package vn.diembao.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.crawlers.warc.WarcEraser;
import vn.diembao.dashboards.form.EditionEraser;

/** What an erasure removed where, as a small table, and what the operator has to know besides. */
final class ErasureReport {
    private final boolean dryRun;
    private final List<Path> busy = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private long clips;
    private long letters;
    private long pages;
    private long pageFiles;
    private long places;
    private long editions;
    private long entries;
    private long attachments;

    ErasureReport(boolean dryRun) {
        this.dryRun = dryRun;
    }

    void clips(long removed) {
        clips += removed;
    }

    long clips() {
        return clips;
    }

    /** Told below the table. */
    void remark(String remark) {
        further.add(remark);
    }

    /** Scans and recordings, and how many stay because other clips have them too. */
    void attachments(long removed, long shared) {
        attachments += removed;
        if (shared > 0) {
            further.add(Counted.of(shared, "scan or recording is", "scans or recordings are")
                    + " of other clips too and stays until they are erased");
        }
    }

    void letters(long removed) {
        letters += removed;
    }

    /** Entries in the list of erasures that were not there before. */
    void entries(long fresh) {
        entries += fresh;
    }

    /** Address of another clip with the same text. */
    void copy(String url) {
        copies.add(url);
    }

    void rawPages(WarcEraser.Outcome outcome) {
        pages += outcome.pages();
        pageFiles += outcome.files();
        busy.addAll(outcome.busy());
    }

    void editions(EditionEraser.Outcome outcome) {
        places += outcome.items();
        editions += outcome.files();
    }

    /** False when something is still there. */
    boolean isComplete() {
        return busy.isEmpty();
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>(further);
        if (!busy.isEmpty()) {
            remarks.add(Counted.of(busy.size(), "file", "files")
                    + " of raw pages may still be written to and hold some of it: call again when the run is stopped, or in"
                    + " an hour, when it has closed " + busy.get(0).getFileName());
        }
        if (!copies.isEmpty()) {
            remarks.add("the same text stays at other outlets, each erased by its own address: "
                    + String.join(" ", copies));
        }
        if (!dryRun) {
            remarks.add(
                    "a running job forgets it within a minute, a stopped one when it starts; savepoints, backups and"
                            + " copies that were sent are yours to delete");
        }
        return remarks;
    }

    @Override
    public String toString() {
        String head = dryRun ? "would be removed" : "removed";
        return String.join(
                        "\n",
                        line(head, "", ""),
                        line("clips", clips, ""),
                        line("scans, recordings", attachments, ""),
                        line("dead letters", letters, ""),
                        line("raw pages", pages, "in " + Counted.of(pageFiles, "file", "files")),
                        line("places in editions", places, "in " + Counted.of(editions, "file", "files")),
                        line(
                                dryRun ? "" : "kept away by",
                                dryRun ? "" : entries,
                                dryRun ? "" : "new entries of the list"))
                .stripTrailing();
    }

    private static String line(String what, Object number, String where) {
        return String.format(Locale.ROOT, "%-20s%6s  %s", what, number, where).stripTrailing();
    }
}
