package vn.diembao.app.entry;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.diembao.app.Crawling;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.PressRun;
import vn.diembao.app.PressSettings;
import vn.diembao.app.RunFigures;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryRow;
import vn.diembao.crawlers.entry.EntrySpool;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.warc.WarcConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.StateStore;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/**
 * Takes tables of clips into the index: reads and checks them, then runs the job on their rows. The job remembers on disk, for a
 * table may have more rows than fit into memory with what is kept of each.
 */
public final class EntryImport {
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);

    private final Settings settings;
    private final DiembaoHome home;
    private final PrintStream progress;
    private final boolean terminal;

    /** @param progress gets a progress line when it is a terminal */
    public EntryImport(Settings settings, DiembaoHome home, PrintStream progress) {
        this(settings, home, progress, Boolean.getBoolean("diembao.terminal"));
    }

    EntryImport(Settings settings, DiembaoHome home, PrintStream progress, boolean terminal) {
        this.settings = requireNonNull(settings, "settings is null");
        this.home = requireNonNull(home, "home is null");
        this.progress = requireNonNull(progress, "progress is null");
        this.terminal = terminal;
    }

    /**
     * What tables are read by.
     *
     * @param outlets those that rows may name
     */
    public record Settings(List<Outlet> outlets, TaxonomyEdition taxonomy, ElasticsearchConfig elasticsearch) {
        public Settings {
            outlets = List.copyOf(outlets);
        }
    }

    /** Hears of each row of each table, good and bad; of a bad one it may tell on the terminal. */
    @FunctionalInterface
    public interface Listener {
        void row(Path table, EntryRow row) throws IOException;
    }

    /**
     * How an import ended.
     *
     * @param tables how each was read, in the order they were given
     * @param rows of the tables that could be read
     * @param figures what became of them, empty when there was none
     */
    public record Outcome(Map<Path, EntryTable.Outcome> tables, long rows, Optional<RunFigures> figures) {
        /** False when a row got lost: every one ended as a clip, an update, a duplicate or a rejection. */
        public boolean balances() {
            return figures.map(ended -> ended.balances() && ended.items() == rows)
                    .orElse(rows == 0);
        }

        /** True when every row of every table was taken. */
        public boolean isWhole() {
            return balances() && tables.values().stream().allMatch(one -> one.problem() == null && one.bad() == 0);
        }
    }

    /**
     * Takes tables, later ones after earlier ones.
     *
     * @throws IOException when the disk or Elasticsearch does not do its part
     */
    public Outcome run(List<Path> tables, EntryPlan plan, Listener listener) throws Exception {
        Path work = home.work("import-" + ProcessHandle.current().pid());
        Path rows = Files.createDirectories(work.resolve("rows")).resolve("rows.jsonl");
        try {
            EntryTable reader = new EntryTable(settings.outlets(), new AttachmentShelf(home.attachments()), plan);
            Map<Path, EntryTable.Outcome> outcomes = new LinkedHashMap<>();
            long count;
            try (EntrySpool spool = new EntrySpool(rows, plan.now());
                    RowCount read = new RowCount(progress, terminal)) {
                for (Path table : tables) {
                    outcomes.put(table, spool.add(table, reader, row -> {
                        read.add();
                        if (!row.problems().isEmpty()) {
                            read.clear();
                        }
                        listener.row(table, row);
                    }));
                }
                count = spool.rows();
            }
            Optional<RunFigures> figures = count == 0 ? Optional.empty() : Optional.of(take(rows, work));
            return new Outcome(outcomes, count, figures);
        } finally {
            DiembaoHome.discard(work);
        }
    }

    private RunFigures take(Path rows, Path work) throws Exception {
        PressSettings press = new PressSettings(
                settings.elasticsearch(),
                Crawling.config(List.of()),
                WarcConfig.OFF,
                settings.taxonomy(),
                RetentionPlan.STANDARD);
        return new PressRun(press, work.resolve("checkpoints"), progress)
                .keeping(StateStore.ROCKSDB)
                .enter(settings.outlets(), rows, CHECKPOINTS);
    }
}
