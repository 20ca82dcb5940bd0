package vn.diembao.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.TaxonomyOption;
import vn.diembao.app.entry.EntryImport;
import vn.diembao.app.entry.InboxDesk;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryProblem;
import vn.diembao.crawlers.entry.EntryRow;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** {@code import}: clips of print, television and radio that the office has in tables. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Take in clips of print, television and radio, and broadcast listings, from CSV or XLSX tables.",
            "The same row again changes nothing, one whose summary was put right updates its clip. Rows that cannot be",
            "taken are told by their line, the rest goes in; exit status 1 when there are any."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int WAITS = 30;
    private static final int WAIT_MILLIS = 2_000;
    /** Never counted down: a pause that an interrupt can end. */
    private static final CountDownLatch PAUSE = new CountDownLatch(1);

    @ArgGroup(multiplicity = "1")
    private Input input;

    /** What is taken in: one of them. */
    static final class Input {
        @Parameters(
                paramLabel = "FILE",
                arity = "1..*",
                description = "Tables; scans and recordings lie beside them under the names their rows give.")
        private List<Path> files;

        @Option(
                names = "--folder",
                paramLabel = "DIR",
                description = "All tables of a folder; they go to done or rejected in it, with a report.")
        private Path folder;
    }

    @Option(names = "--dry-run", description = "Only say what could not be taken.")
    private boolean dryRun;

    @Option(names = "--past", description = "An archive: each row counts as first seen when it was published, not now.")
    private boolean past;

    @Mixin
    private SourcesOption sources;

    @Mixin
    private TaxonomyOption taxonomy;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    @SuppressWarnings("try") // The lock is held, not used.
    public Integer call() throws Exception {
        if (input.folder != null && (dryRun || past)) {
            throw CommandException.wrong("--dry-run and --past are for files, not for --folder");
        }
        if (input.folder != null && !Files.isDirectory(input.folder)) {
            throw CommandException.wrong("cannot read " + input.folder + ": no such directory");
        }
        List<Outlet> outlets = sources.require().outlets();
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        if (input.files != null) {
            input.files.forEach(InputFile::require);
        }
        DiembaoHome home = DiembaoHome.fromEnvironment();
        if (dryRun) {
            return look(outlets, new EntryPlan(now, past, true), home);
        }
        TaxonomyEdition edition = taxonomy.require();
        home.prepare();
        try (Closeable lock = lock(home);
                ElasticsearchOption.Opened opened = elasticsearch.openForRun(home)) {
            EntryImport entries =
                    new EntryImport(new EntryImport.Settings(outlets, edition, opened.config()), home, System.err);
            return input.folder == null ? files(entries, new EntryPlan(now, past, false)) : folder(entries);
        }
    }

    private static Closeable lock(DiembaoHome home) throws IOException {
        return home.tryLockForRun()
                .orElseThrow(() -> CommandException.failed("a run is at work in DIEMBAO_HOME " + home.root()
                        + ": move the files into " + home.inbox() + ", it takes them from there, or stop it first"));
    }

    private int look(List<Outlet> outlets, EntryPlan plan, DiembaoHome home) throws IOException {
        EntryTable reader = new EntryTable(outlets, new AttachmentShelf(home.attachments()), plan);
        long rows = 0;
        long bad = 0;
        for (Path file : input.files) {
            EntryTable.Outcome outcome = reader.read(file, row -> tell(file, row));
            tell(file, outcome);
            rows += outcome.rows();
            bad += outcome.problem() == null ? outcome.bad() : Math.max(1, outcome.rows());
        }
        return BatchEnd.report(rows, bad);
    }

    private int files(EntryImport entries, EntryPlan plan) throws Exception {
        EntryImport.Outcome outcome = entries.run(input.files, plan, ImportCommand::tell);
        outcome.tables().forEach(ImportCommand::tell);
        outcome.figures().ifPresent(figures -> {
            System.out.println(figures.account());
            if (!figures.rejections().isEmpty()) {
                System.out.println("rejections " + figures.rejections());
            }
        });
        if (!outcome.balances()) {
            System.err.println(
                    "the account does not balance: " + Counted.of(outcome.rows(), "row", "rows") + " were read");
        }
        return outcome.isWhole() ? 0 : 1;
    }

    private int folder(EntryImport entries) throws Exception {
        InboxDesk desk = InboxDesk.of(input.folder, entries, Clock.systemUTC());
        InboxDesk.Round round = desk.look();
        for (int waits = 0; round.waiting() && waits < WAITS; waits++) {
            PAUSE.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            round = desk.look();
        }
        if (round.waiting()) {
            System.err.println("files in " + input.folder + " are still being written: nothing was taken");
        }
        System.out.println(Counted.of(round.tables(), "table", "tables") + ", " + round.whole()
                + " taken with every row; reports are in done and rejected of " + input.folder);
        return round.isWhole() ? 0 : 1;
    }

    private static void tell(Path file, EntryRow row) {
        for (EntryProblem problem : row.problems()) {
            System.err.println(file.getFileName() + ":" + row.line() + ": " + problem.message());
        }
    }

    private static void tell(Path file, EntryTable.Outcome outcome) {
        if (outcome.problem() != null) {
            System.err.println(file.getFileName() + ": " + outcome.problem().message());
        }
        if (!outcome.ignored().isEmpty()) {
            System.err.println(file.getFileName() + ": columns passed over: " + String.join(", ", outcome.ignored()));
        }
    }
}
