package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import vn.diembao.crawlers.extract.PageExtractor;
import vn.diembao.crawlers.outlet.Selectors;

/**
 * Pages a second on one thread: our extraction, the same by Readability4J (the baseline), and jsoup's parse alone (no
 * extractor can be faster). Ours runs without selectors, as on an outlet nobody knows yet.
 */
public final class ExtractBenchmark {
    private static final String NAME = "extract";
    private static final String OURS = "ours";
    private static final String BASELINE = "readability4j";
    private static final String LIMIT = "jsoup parse";
    private static final int WARMUPS = 2;

    private final List<BenchPage> pages;
    private final PageExtractor extractor = new PageExtractor();

    private ExtractBenchmark(List<BenchPage> pages) {
        this.pages = pages;
    }

    /** On the demo's pages, dressed to the size of real ones. */
    public static ExtractBenchmark onOwnPages() throws IOException {
        return new ExtractBenchmark(DressedPages.all());
    }

    /**
     * On stored pages, with the F1 of both extractors where a {@code gold.jsonl} lies in the directory or beside it.
     *
     * @throws IllegalArgumentException when the directory has no page
     */
    public static ExtractBenchmark on(Path directory) throws IOException {
        List<BenchPage> pages = StoredPages.in(directory);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("no .html or .html.gz in " + directory);
        }
        return new ExtractBenchmark(pages);
    }

    /**
     * Measures.
     *
     * @param rounds that count, after two that do not
     * @param nanos a clock that is never set
     */
    public List<Figure> run(int rounds, LongSupplier nanos) {
        Contest contest = Contest.run(
                List.of(
                        contender(OURS, page -> ours(page).length()),
                        contender(BASELINE, page -> theirs(page).length()),
                        contender(LIMIT, page -> Jsoup.parse(page.html(), page.url())
                                .childNodeSize())),
                WARMUPS,
                rounds,
                nanos);
        double megabytes = pages.stream()
                        .mapToLong(page -> page.html().getBytes(UTF_8).length)
                        .sum()
                / 1e6;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "pages", "pages", pages.size()));
        figures.add(Figure.of(NAME, "size of a page", "KB", 1_000 * megabytes / pages.size()));
        for (String name : List.of(OURS, BASELINE, LIMIT)) {
            figures.add(Figure.of(NAME, name, "pages/s", contest.rate(name, pages.size())));
            figures.add(Figure.of(NAME, name, "MB/s", contest.rate(name, megabytes)));
        }
        figures.add(Figure.of(NAME, OURS + " to " + BASELINE, "x", contest.ratio(OURS, BASELINE)));
        figures.add(Figure.of(NAME, OURS + " to " + LIMIT, "x", contest.ratio(OURS, LIMIT)));
        addScores(figures);
        return figures;
    }

    private void addScores(List<Figure> figures) {
        ShingleScore ours = new ShingleScore();
        ShingleScore theirs = new ShingleScore();
        List<BenchPage> known =
                pages.stream().filter(page -> page.body() != null).toList();
        for (BenchPage page : known) {
            ours.add(page.body(), ours(page));
            theirs.add(page.body(), theirs(page));
        }
        if (!known.isEmpty()) {
            figures.add(Figure.of(NAME, OURS, "F1", ours.f1()));
            figures.add(Figure.of(NAME, BASELINE, "F1", theirs.f1()));
        }
    }

    private Contest.Contender contender(String name, ToLongFunction<BenchPage> read) {
        return new Contest.Contender(name, () -> pages.stream().mapToLong(read).sum());
    }

    private String ours(BenchPage page) {
        return extractor.read(page.html(), page.url(), Selectors.NONE).text();
    }

    private static String theirs(BenchPage page) {
        String text = new Readability4J(page.url(), page.html()).parse().getTextContent();
        return text == null ? "" : text;
    }
}
