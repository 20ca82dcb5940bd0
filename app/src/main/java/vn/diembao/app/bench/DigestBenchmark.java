package vn.diembao.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import vn.diembao.dashboards.digest.DigestDesk;
import vn.diembao.dashboards.digest.DigestFormat;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.digest.DigestRequest;
import vn.diembao.dashboards.tally.Span;

/**
 * Seconds and heap of a weekly digest over an index of two years, against reading the clips of the two weeks it is compared
 * with, which a digest would have to do if Elasticsearch did not count them. The index holds clips alone: no hours of sources, so none
 * was silent, and no reactions of posts.
 *
 * <p>What a digest may take of the heap is what the process has: {@code diembao bench digest} runs with 256 MiB, unless {@code
 * DIEMBAO_HEAP} says otherwise, and a digest that needs more ends it with an {@link OutOfMemoryError}. The heap at its peak is that of
 * the whole process, garbage included: it grows with the heap there is and is held to nothing.
 */
public final class DigestBenchmark {
    private static final String NAME = "digest";
    private static final String OURS = "weekly digest, HTML and DOCX";
    private static final String BASELINE = "reading the clips of the two other weeks";
    private static final LocalDate WEEK = LocalDate.of(2025, 7, 1);
    private static final Clock CLOCK = Clock.fixed(BenchClips.END, ZoneOffset.UTC);
    private static final List<Integer> WEEKS_AGO = List.of(1, 52);
    private static final int WARMUPS = 1;
    private static final String HEAP = OURS + ": heap at its peak";

    /** Five seconds on 1,000,000 clips; the heap is its own limit. */
    public static final List<Limit> LIMITS = List.of(new Limit(OURS, "s", 5));

    private final ElasticsearchClient client;
    private final Path directory;
    private final int clips;

    /**
     * @param client of a cluster that holds nothing but what this stores
     * @param directory for the digests
     */
    public DigestBenchmark(ElasticsearchClient client, Path directory, int clips) {
        this.client = client;
        this.directory = directory;
        this.clips = clips;
    }

    /**
     * Stores the clips, where they are not there yet, and measures.
     *
     * @param nanos a clock that is never set
     * @param told hears how many clips are stored so far
     */
    public List<Figure> run(int rounds, LongSupplier nanos, IntConsumer told) throws IOException {
        BenchClips.ensure(client, clips, told);
        List<Double> heap = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        Contest contest = Contest.run(
                List.of(
                        new Contest.Contender(OURS, () -> {
                            HeapPeak peak = new HeapPeak();
                            long start = nanos.getAsLong();
                            long files = digest();
                            seconds.add((nanos.getAsLong() - start) / 1e9);
                            heap.add(peak.megabytes());
                            return files;
                        }),
                        new Contest.Contender(BASELINE, this::read)),
                WARMUPS,
                rounds,
                nanos);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "clips indexed", "clips", clips));
        figures.add(Figure.of(NAME, OURS, "s", spread(seconds)));
        figures.add(Figure.of(NAME, HEAP, "MB", spread(heap)));
        figures.add(Figure.of(NAME, "heap there is", "MB", Runtime.getRuntime().maxMemory() / 1e6));
        figures.add(Figure.of(NAME, OURS + " to " + BASELINE, "x", contest.ratio(OURS, BASELINE)));
        return figures;
    }

    /** Without the first rounds, which do not count. */
    private static Spread spread(List<Double> values) {
        return Spread.of(
                values.stream().skip(WARMUPS).mapToDouble(Double::doubleValue).toArray());
    }

    private long digest() {
        Set<DigestFormat> formats = EnumSet.of(DigestFormat.HTML, DigestFormat.DOCX);
        try {
            return new DigestDesk(client, CLOCK)
                    .write(new DigestRequest(DigestPeriod.WEEK, WEEK, formats, directory, null))
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException("no digest could be written", e);
        }
    }

    private long read() {
        long read = 0;
        for (int weeks : WEEKS_AGO) {
            Instant to = BenchClips.END.minus(Duration.ofDays(7L * weeks));
            read += BenchClips.read(client, "history.first_seen_at", new Span(to.minus(Duration.ofDays(7)), to));
        }
        return read;
    }
}
