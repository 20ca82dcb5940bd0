package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.search.ClipFinder;
import vn.diembao.dashboards.search.ClipReader;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.dashboards.web.ExplorePart;
import vn.diembao.dashboards.web.ExportPart;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;
import vn.diembao.model.Clip;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.model.elasticsearch.TermWriter;

/**
 * Seconds of searches over an index of two years, each the server's answer with the whole page, read to its last byte, with the counts
 * of all facets and extracts from whole texts, and of an export, against the newest clips of the same index by {@code match_all} with
 * nothing counted but the hits. What a browser does with the answer is not in it.
 */
public final class SearchBenchmark {
    private static final String NAME = "search";
    private static final String BASELINE = "match_all, a page of clips";
    private static final String EXPORT = "export of some 10,000 clips as CSV";
    private static final String DEEP = "page ";
    private static final int EXPORTED = 10_000;
    private static final int WARMUPS = 1;
    private static final Clock CLOCK = Clock.fixed(BenchClips.END, ZoneOffset.UTC);
    private static final double MOST_SECONDS = 3;

    /** Every page of hits within three seconds on 1,000,000 clips; none for the export, which is no page. */
    public static final List<Limit> LIMITS = Stream.concat(pages().keySet().stream(), Stream.of(DEEP))
            .map(page -> new Limit(page, "s", MOST_SECONDS))
            .toList();

    private static final Pattern NEXT = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*rel=\"next\"");

    private final ElasticsearchClient client;
    private final Path home;
    private final List<Term> terms;

    /**
     * @param client of a cluster that holds nothing but the clips of the benchmark
     * @param home for the accounts of the pages, of which there are none
     * @param terms of the taxonomy, by whose levels and names pages count
     */
    public SearchBenchmark(ElasticsearchClient client, Path home, List<Term> terms) {
        this.client = client;
        this.home = home;
        this.terms = List.copyOf(terms);
    }

    /**
     * How much is asked for.
     *
     * @param pages how many pages a reader turned before the deep one
     */
    public record Plan(int clips, int pages, int rounds) {}

    /**
     * Stores the clips, where they are not there yet, and measures.
     *
     * @param nanos a clock that is never set
     * @param told hears how many clips are stored so far
     */
    public List<Figure> run(Plan plan, LongSupplier nanos, IntConsumer told) throws IOException {
        BenchClips.ensure(client, plan.clips(), told);
        new TermWriter(client).write(terms);
        client.indices().refresh(r -> r.index(StoredIndex.TERMS.alias()));
        TermShelf shelf = new TermShelf(client, CLOCK);
        ClipFinder finder = new ClipFinder(client, shelf);
        ExplorePart explore = new ExplorePart(finder, new ClipReader(client), shelf);
        ExportPart export = new ExportPart(finder, shelf, CLOCK);
        try (WebServer server = WebServer.start(
                WebConfig.loopback(0), new AccountShelf(home.resolve("accounts")), List.of(explore, export), CLOCK)) {
            Map<String, String> pages = pages();
            pages.put(DEEP + (plan.pages() + 1) + " of all", deep(server.url(), plan.pages()));
            List<Contest.Contender> contenders = new ArrayList<>();
            pages.forEach((name, path) -> contenders.add(new Contest.Contender(
                    name, () -> count(PageOpener.open(server.url() + path), "<article class=\"hit\">"))));
            String days = server.url() + "/search/export.csv?" + days(plan.clips());
            contenders.add(new Contest.Contender(EXPORT, () -> count(PageOpener.open(days), "\r\n")));
            contenders.add(new Contest.Contender(BASELINE, this::newest));
            Contest contest = Contest.run(contenders, WARMUPS, plan.rounds(), nanos);
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.of(NAME, "clips indexed", "clips", plan.clips()));
            figures.add(Figure.of(NAME, "clips exported", "clips", count(PageOpener.open(days), "\r\n") - 1));
            contenders.forEach(one -> figures.add(Figure.of(NAME, one.name(), "s", contest.seconds(one.name()))));
            pages.keySet()
                    .forEach(name ->
                            figures.add(Figure.of(NAME, name + " to " + BASELINE, "x", contest.ratio(name, BASELINE))));
            return figures;
        }
    }

    /** What readers ask, by what it is. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("everything", "/search");
        pages.put("a word without marks", typed("luong"));
        pages.put("two words with marks", typed("công nhân"));
        pages.put("a phrase", typed("\"an toàn lao động\""));
        pages.put("three facets", "/search?programme=tet-sum-vay&tone=pos&level=2");
        pages.put("a word and three facets", typed("luong") + "&programme=tet-sum-vay&tone=pos&level=2");
        pages.put("words that must not be there", typed("luong -\"công nhân\" -tết"));
        return pages;
    }

    private static String typed(String text) {
        return "/search?q=" + URLEncoder.encode(text, UTF_8);
    }

    /** The last days that hold some ten thousand clips; all where there are fewer. */
    private static String days(int clips) {
        long days = Math.min(BenchClips.DAYS, Math.max(1, BenchClips.DAYS * EXPORTED / clips));
        LocalDate last = LocalDate.ofInstant(BenchClips.END, ZoneOffset.UTC);
        return "from=" + last.minusDays(days) + "&to=" + last;
    }

    /** Turns so many pages as a reader would, or as many as there are, and tells the address of the one behind. */
    private static String deep(String url, int pages) {
        String path = "/search";
        for (int page = 0; page < pages; page++) {
            Matcher next = NEXT.matcher(PageOpener.open(url + path));
            if (!next.find()) {
                break;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private long newest() {
        try {
            return client.search(
                            s -> s.index(StoredIndex.CLIPS.alias())
                                    .query(q -> q.matchAll(m -> m))
                                    .trackTotalHits(t -> t.enabled(true))
                                    .size(ClipFinder.PAGE)
                                    .sort(o ->
                                            o.field(f -> f.field("published_at").order(SortOrder.Desc)))
                                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
                            Clip.class)
                    .hits()
                    .hits()
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException("the newest clips could not be read", e);
        }
    }

    private static long count(String text, String piece) {
        return Pattern.compile(piece, Pattern.LITERAL).matcher(text).results().count();
    }
}
