package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.RunFigures;
import vn.diembao.app.entry.EntryImport;
import vn.diembao.app.site.DemoPages;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.entry.EntryPlan;
import vn.diembao.crawlers.entry.EntryTable;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** A table of clips from file to index, and its reading alone against the bare CSV parser. */
public final class ImportBenchmark {
    private static final String NAME = "import";
    private static final String READING = "reading and checking rows";
    private static final String BASELINE = "bare Commons CSV";
    private static final int ROUNDS = 3;
    private static final Duration FOR_THE_ACCOUNT = Duration.ofSeconds(60);

    private final long rows;
    private final List<Outlet> outlets;
    private final Path work;

    /** @param work directory of all that is written; emptied first, gone afterwards */
    public ImportBenchmark(long rows, List<Outlet> outlets, Path work) {
        this.rows = rows;
        this.outlets = List.copyOf(outlets);
        this.work = work;
    }

    /**
     * Measures.
     *
     * @param nanos a clock that is never set
     * @throws IllegalStateException when not every row ends as what it is
     */
    public List<Figure> run(LongSupplier nanos) throws IOException {
        try (LoadNode node = LoadNode.start(work)) {
            Path table = work.resolve("rows.csv");
            EntryRows.write(table, rows, sentences());
            Contest reading = Contest.run(
                    List.of(
                            new Contest.Contender(READING, () -> read(table)),
                            new Contest.Contender(BASELINE, () -> parse(table))),
                    1,
                    ROUNDS,
                    nanos);
            new IndexInstaller(node.connection().client()).install();
            HeapGrowth heap = new HeapGrowth(clips());
            HeapPeak peak = new HeapPeak();
            long start = nanos.getAsLong();
            LoadSpan span = taken(node, table, heap, nanos);
            double seconds = (nanos.getAsLong() - start) / 1e9;
            List<Figure> figures = new ArrayList<>();
            figures.add(figure("rows", "rows", rows));
            figures.add(Figure.of(NAME, READING, "rows/s", reading.rate(READING, rows)));
            figures.add(Figure.of(NAME, READING + " to " + BASELINE, "x", reading.ratio(READING, BASELINE)));
            figures.add(figure("from file to index", "s", seconds));
            figures.add(figure("from file to index", "rows/s", rows / seconds));
            figures.add(figure("a row of the last four fifths", "core-ms", span.cost()));
            span.parts().forEach((stage, cost) -> figures.add(figure("part: " + stage, "core-ms/row", cost)));
            figures.addAll(heap.figures(NAME));
            figures.add(figure("heap at its peak, garbage included", "MB", peak.megabytes()));
            figures.add(figure("heap there is", "MB", Runtime.getRuntime().maxMemory() / 1e6));
            return figures;
        }
    }

    private static Figure figure(String subject, String unit, double value) {
        return Figure.of(NAME, subject, unit, value);
    }

    private long clips() {
        return rows - EntryRows.bad(rows);
    }

    /** Until the last row can be found and the import has ended. */
    private LoadSpan taken(LoadNode node, Path table, HeapGrowth heap, LongSupplier nanos) throws IOException {
        EntryImport entries = new EntryImport(
                new EntryImport.Settings(outlets, TaxonomyEdition.shipped(), node.config()),
                new DiembaoHome(work.resolve("home")),
                System.err);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<EntryImport.Outcome> end =
                    thread.submit(() -> entries.run(List.of(table), plan(), (file, row) -> {}));
            LoadWatch watch = new LoadWatch(node.connection().client(), StoredIndex.CLIPS.alias(), nanos);
            watch.follow(wait -> outcome(end, wait) != null, clips(), look -> heap.look(look.searchable()));
            check(outcome(end, FOR_THE_ACCOUNT));
            return LoadSpan.of(watch.looks(), clips());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Null when it did not end in that time. */
    private static EntryImport.Outcome outcome(Future<EntryImport.Outcome> end, Duration wait)
            throws InterruptedException {
        try {
            return end.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the import failed", e.getCause());
        }
    }

    private void check(EntryImport.Outcome outcome) {
        if (outcome == null || !outcome.balances()) {
            throw new IllegalStateException("the account does not balance: " + rows + " rows are in the table");
        }
        RunFigures figures = outcome.figures().orElseThrow();
        if (figures.clips() != clips()) {
            throw new IllegalStateException("not every row became what it is: " + figures.account());
        }
    }

    private long read(Path table) {
        try {
            return new EntryTable(outlets, new AttachmentShelf(work.resolve("attachments")), plan())
                    .read(table, row -> {})
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long parse(Path table) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (Reader in = Files.newBufferedReader(table, UTF_8);
                CSVParser parser = CSVParser.parse(in, format)) {
            long cells = 0;
            for (CSVRecord row : parser) {
                cells += row.size();
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryPlan plan() {
        return EntryPlan.at(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static List<String> sentences() throws IOException {
        return DemoPages.texts().stream()
                .flatMap(text -> text.lines())
                .flatMap(line -> List.of(line.split("(?<=[.!?]) ")).stream())
                .filter(sentence -> sentence.length() > 40)
                .toList();
    }
}
