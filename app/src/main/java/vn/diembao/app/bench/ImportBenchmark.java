package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import vn.diembao.pipeline.taxonomy.TaxonomyEdition;

/** A table of clips from file to index, and its reading alone against the bare CSV parser. */
public final class ImportBenchmark {
    private static final String NAME = "import";
    private static final String READING = "reading and checking rows";
    private static final String BASELINE = "bare Commons CSV";
    private static final int ROUNDS = 3;

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
     * @throws IllegalStateException when not every row ends as what it is, or a second import adds anything
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
            EntryImport entries = new EntryImport(
                    new EntryImport.Settings(outlets, TaxonomyEdition.shipped(), node.config()),
                    new DiembaoHome(work.resolve("home")),
                    System.err);
            HeapPeak peak = new HeapPeak();
            long start = nanos.getAsLong();
            RunFigures figures = taken(entries, table);
            double seconds = (nanos.getAsLong() - start) / 1e9;
            if (figures.clips() != rows - EntryRows.bad(rows)) {
                throw new IllegalStateException("not every row became what it is: " + figures.account());
            }
            return List.of(
                    Figure.of(NAME, "rows", "rows", rows),
                    Figure.of(NAME, READING, "rows/s", reading.rate(READING, rows)),
                    Figure.of(NAME, READING + " to " + BASELINE, "x", reading.ratio(READING, BASELINE)),
                    Figure.of(NAME, "from file to index", "s", seconds),
                    Figure.of(NAME, "from file to index", "rows/s", rows / seconds),
                    Figure.of(NAME, "heap at its peak, garbage included", "MB", peak.megabytes()),
                    Figure.of(NAME, "heap there is", "MB", Runtime.getRuntime().maxMemory() / 1e6));
        }
    }

    private RunFigures taken(EntryImport entries, Path table) throws IOException {
        try {
            EntryImport.Outcome outcome = entries.run(List.of(table), plan(), (file, row) -> {});
            if (!outcome.balances()) {
                throw new IllegalStateException("the account does not balance: " + outcome.rows() + " rows were read");
            }
            return outcome.figures().orElseThrow();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the import failed", e);
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
