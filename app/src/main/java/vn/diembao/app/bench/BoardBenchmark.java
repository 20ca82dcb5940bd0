package vn.diembao.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import vn.diembao.dashboards.access.AccountShelf;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.digest.ProgressDesk;
import vn.diembao.dashboards.digest.ScoreDesk;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.panel.PanelScope;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.dashboards.view.BoardComposer;
import vn.diembao.dashboards.web.BoardPart;
import vn.diembao.dashboards.web.WebConfig;
import vn.diembao.dashboards.web.WebServer;

/**
 * Seconds of each board over an index of two years: its panels' queries alone, and the server's answer to a request for the page, read
 * to its last byte, against reading the clips of thirty days, which a page would have to do if Elasticsearch did not count them. What a
 * browser does with the answer is not in it ({@code BoardBrowserIT} has that, on few clips). The index holds clips alone: panels of
 * source health, hours of sources and rejections find nothing, and no post has reactions.
 */
public final class BoardBenchmark {
    private static final String NAME = "boards";
    /** What a page shows of it is kept for a quarter of an hour. */
    private static final String SCORES = "scorecard of a week, counted anew";

    private static final String PAGE = "page of ";
    /** What the first to open a page with a scorecard waits for: both in one lap. */
    private static final String COLD = ", its scorecard counted anew";

    private static final String BASELINE = "reading the clips of thirty days";
    private static final Clock CLOCK = Clock.fixed(BenchClips.END, ZoneOffset.UTC);
    private static final int DAYS = 30;
    private static final int WARMUPS = 1;

    /** Every page of a board within three seconds on 1,000,000 clips, one with a scorecard also where that is counted first. */
    public static final List<Limit> LIMITS = List.of(new Limit(PAGE, "s", 3));

    private final ElasticsearchClient client;
    private final Path home;
    private final List<Board> boards;

    /**
     * @param client of a cluster that holds nothing but the clips of the benchmark
     * @param home for the accounts of the pages, of which there are none
     */
    public BoardBenchmark(ElasticsearchClient client, Path home, List<Board> boards) {
        this.client = client;
        this.home = home;
        this.boards = List.copyOf(boards);
    }

    /**
     * Stores the clips, where they are not there yet, and measures.
     *
     * @param nanos a clock that is never set
     * @param told hears how many clips are stored so far
     */
    public List<Figure> run(int clips, int rounds, LongSupplier nanos, IntConsumer told) throws IOException {
        BenchClips.ensure(client, clips, told);
        PanelReader reader = new PanelReader(client);
        ScoreDesk scores = new ScoreDesk(client);
        BoardPart part = new BoardPart(
                boards,
                new BoardComposer(reader, scores, new ProgressDesk(client, new TermShelf(client, CLOCK)), CLOCK));
        try (WebServer server = WebServer.start(
                WebConfig.loopback(0), new AccountShelf(home.resolve("accounts")), List.of(part), CLOCK)) {
            List<Contest.Contender> contenders = new ArrayList<>();
            for (Board board : boards) {
                contenders.add(new Contest.Contender(queries(board), () -> ask(reader, board)));
                String address = server.url() + "/boards/" + board.id();
                contenders.add(new Contest.Contender(page(board), () -> open(address)));
                if (board.scorecard()) {
                    contenders.add(new Contest.Contender(page(board) + COLD, () -> count(scores) + open(address)));
                }
            }
            contenders.add(new Contest.Contender(SCORES, () -> count(scores)));
            contenders.add(new Contest.Contender(BASELINE, this::read));
            return figures(Contest.run(contenders, WARMUPS, rounds, nanos), clips);
        }
    }

    private List<Figure> figures(Contest contest, int clips) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(NAME, "clips indexed", "clips", clips));
        for (Board board : boards) {
            figures.add(Figure.of(NAME, queries(board), "s", contest.seconds(queries(board))));
            figures.add(Figure.of(NAME, page(board), "s", contest.seconds(page(board))));
            if (board.scorecard()) {
                figures.add(Figure.of(NAME, page(board) + COLD, "s", contest.seconds(page(board) + COLD)));
            }
        }
        figures.add(Figure.of(NAME, SCORES, "s", contest.seconds(SCORES)));
        figures.add(Figure.of(NAME, BASELINE, "s", contest.seconds(BASELINE)));
        for (Board board : boards) {
            figures.add(Figure.of(NAME, page(board) + " to " + BASELINE, "x", contest.ratio(page(board), BASELINE)));
        }
        return figures;
    }

    private static String queries(Board board) {
        return "queries of " + board.id();
    }

    private static String page(Board board) {
        return PAGE + board.id();
    }

    private static long open(String address) {
        return PageOpener.open(address).contains("</html>") ? 1 : 0;
    }

    private static long ask(PanelReader reader, Board board) {
        try {
            PanelScope scope = PanelScope.of(BenchClips.END.minus(Duration.ofDays(board.days())), BenchClips.END);
            return reader.read(board.panels(), scope).size();
        } catch (IOException e) {
            throw new UncheckedIOException("the panels of " + board.id() + " could not be asked", e);
        }
    }

    private static long count(ScoreDesk scores) {
        try {
            return scores.week(BenchClips.END.atZone(ZoneOffset.UTC).toLocalDate(), BenchClips.END)
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException("the scorecard could not be counted", e);
        }
    }

    private long read() {
        return BenchClips.read(
                client, "published_at", new Span(BenchClips.END.minus(Duration.ofDays(DAYS)), BenchClips.END));
    }
}
