package vn.diembao.app.entry;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.app.DeskThreads;
import vn.diembao.app.DiembaoHome;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.pipeline.RetentionPlan;

/** Takes the tables of an {@link Inbox}, each by a job of its own; beside a run on a thread of its own until closed. */
public final class InboxDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxDesk.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofDays(1);

    private final Inbox inbox;
    private final EntryImport entries;
    private final Clock clock;
    private final DeskThreads thread = new DeskThreads("inbox", 1);

    private InboxDesk(Inbox inbox, EntryImport entries, Clock clock) {
        this.inbox = inbox;
        this.entries = requireNonNull(entries, "entries is null");
        this.clock = clock;
    }

    /** What became of the tables of one look. */
    public record Round(int tables, int whole, boolean waiting) {
        /** False when a table, or a row of one, was not taken. */
        public boolean isWhole() {
            return tables == whole && !waiting;
        }
    }

    /** A desk that has not begun. */
    public static InboxDesk of(Path directory, EntryImport entries, Clock clock) {
        return new InboxDesk(new Inbox(directory, clock), entries, clock);
    }

    /**
     * Looks every ten seconds, for as long as a run goes on, and once a day for scans that no clip has any more. What fails is
     * told once, and tried again at the next look.
     *
     * @param retention posts go first: what no clip has is kept as long as they are
     */
    public static InboxDesk beside(EntryImport.Settings settings, RetentionPlan retention, DiembaoHome home) {
        PrintStream unseen = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InboxDesk desk = of(home.inbox(), new EntryImport(settings, home, unseen), Clock.systemUTC());
        desk.thread.every(LOOK, "tables", desk::look);
        AttachmentShelf shelf = new AttachmentShelf(home.attachments());
        desk.thread.every(SWEEP, "scans", () -> sweep(settings, shelf, retention.postsFrom(desk.clock.instant())));
        return desk;
    }

    /**
     * Takes what is ready.
     *
     * @throws IOException when the disk or Elasticsearch does not do its part; what was not taken stays where it is
     */
    public Round look() throws Exception {
        List<Path> tables = inbox.ready();
        int whole = 0;
        for (Path table : tables) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            EntryReport report = new EntryReport(table, now);
            EntryImport.Outcome outcome =
                    entries.run(List.of(table), EntryPlan.at(now), (file, row) -> report.add(row));
            EntryTable.Outcome read = outcome.tables().get(table);
            boolean taken = read.problem() == null && read.bad() < read.rows();
            inbox.settle(
                    table,
                    taken,
                    report.text(read, outcome.figures().orElse(null)),
                    taken ? report.files() : List.of());
            LOG.info("table taken, rows={} bad={} problem={}", read.rows(), read.bad(), read.problem());
            whole += outcome.isWhole() ? 1 : 0;
        }
        inbox.tidy();
        return new Round(tables.size(), whole, tables.isEmpty() && inbox.isWaiting());
    }

    private static void sweep(EntryImport.Settings settings, AttachmentShelf shelf, Instant before) throws IOException {
        try (ElasticsearchConnection connection = new ElasticsearchConnection(settings.elasticsearch())) {
            new ClipAttachments(connection.client(), shelf).sweep(before);
        }
    }

    /** A table under way is left after half a minute: it is still in the inbox, and its rows are known when it is taken again. */
    @Override
    public void close() {
        thread.close();
    }
}
