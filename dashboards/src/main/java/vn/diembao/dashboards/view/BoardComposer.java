package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.BoardWords;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.digest.ProgressDesk;
import vn.diembao.dashboards.digest.ScoreDesk;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.panel.PanelResult;
import vn.diembao.dashboards.panel.PanelScope;

/** Puts a board together for a reader. Keeps scorecards for a while and nothing else; safe to share between threads. */
public final class BoardComposer {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final List<Integer> RANGES = List.of(7, 30, 90, 365);

    private final PanelReader reader;
    private final ScoreShelf scores;
    private final OwnPanels own;
    private final Clock clock;
    private final BoardFields fields = BoardFields.load();
    private final BoardWords words = BoardWords.load();
    private final List<TilePlace> places = TilePlace.load();

    public BoardComposer(PanelReader reader, ScoreDesk scores, ProgressDesk progress, Clock clock) {
        this.reader = requireNonNull(reader, "reader is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.scores = new ScoreShelf(scores, clock);
        this.own = new OwnPanels(reader, progress, fields, words);
    }

    /**
     * The board with the figures of now. Where the last days hold nothing at all, as in an archive, it shows those up to the
     * newest document and says so.
     *
     * @throws IOException when the index cannot be read, or only in part
     */
    public BoardSheet compose(Board board, BoardRequest request) throws IOException {
        Period asked = asked(request);
        List<PanelResult> results = read(board, request, asked);
        Period period = asked;
        if (request.from() == null && isEmpty(board, results)) {
            Optional<LocalDate> newest = newest(board);
            if (newest.isPresent()) {
                period = Period.upTo(newest.get(), request.days());
                results = read(board, request, period);
            }
        }
        List<PanelSheet> sheets = sheets(board, request, period, results);
        return new BoardSheet(
                board,
                request,
                period,
                period.equals(asked)
                        ? ""
                        : "Từ " + asked.text() + " chưa có số liệu; đang xem những ngày gần nhất có số liệu.",
                ranges(request),
                controls(board, request, period),
                board.scorecard() ? scores(period) : null,
                sheets.stream().filter(BoardComposer::isTile).toList(),
                inRows(sheets.stream().filter(sheet -> !isTile(sheet)).toList()));
    }

    private Period asked(BoardRequest request) {
        return request.from() == null
                ? Period.upTo(LocalDate.ofInstant(clock.instant(), Period.ZONE), request.days())
                : new Period(request.from(), request.to());
    }

    private List<PanelResult> read(Board board, BoardRequest request, Period period) throws IOException {
        List<Panel> asked = board.panels().stream().map(OwnPanels::asked).toList();
        return reader.read(asked, new PanelScope(period.start(), period.end(), request.chosen()));
    }

    private List<PanelSheet> sheets(Board board, BoardRequest request, Period period, List<PanelResult> results)
            throws IOException {
        GridComposer composer = new GridComposer(fields, words, new ClipLinks(fields, period, request.chosen()));
        List<PanelSheet> sheets = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Panel panel = board.panels().get(i);
            PanelResult result = results.get(i);
            if (panel.chart().isOnPagesOnly()) {
                sheets.add(own.sheet(panel, result, period, request.chosen()));
                continue;
            }
            Grid grid = composer.grid(panel, result);
            TileMap map = isMapped(panel) ? TileMap.of(grid, places).orElse(null) : null;
            sheets.add(new PanelSheet(panel, grid, Drawing.of(panel, grid), map, rest(result), panel.width()));
        }
        return sheets;
    }

    /** The last panel of a row takes what room is left, since figures alone stand above all rows. */
    private static List<PanelSheet> inRows(List<PanelSheet> panels) {
        List<PanelSheet> placed = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < panels.size(); i++) {
            PanelSheet panel = panels.get(i);
            int next = i + 1 < panels.size() ? panels.get(i + 1).width() : Board.COLUMNS;
            used += panel.width();
            boolean last = used + next > Board.COLUMNS;
            placed.add(last ? panel.wide(Math.max(panel.width(), panel.width() + Board.COLUMNS - used)) : panel);
            used = last ? 0 : used;
        }
        return placed;
    }

    /** The last week that is whole, else the one the period ends in. */
    private ScoreSheet scores(Period period) throws IOException {
        LocalDate sunday = period.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate last =
                sunday.isBefore(period.from()) ? period.to().with(TemporalAdjusters.next(DayOfWeek.SUNDAY)) : sunday;
        return scores.week(last);
    }

    /** True when the period, which what is so now does not belong to, holds nothing. */
    private static boolean isEmpty(Board board, List<PanelResult> results) {
        return IntStream.range(0, results.size())
                .allMatch(i -> BoardFields.isCurrent(board.panels().get(i).index())
                        || results.get(i).documents() == 0);
    }

    /** A table by cases whose first figure is one of the whole period. */
    private static boolean isMapped(Panel panel) {
        return panel.chart() == Chart.TABLE && panel.group() instanceof Grouping.Cases && panel.split() == null;
    }

    private static boolean isTile(PanelSheet sheet) {
        return sheet.panel().chart() == Chart.METRIC;
    }

    private static String rest(PanelResult result) {
        return result.left() == 0
                ? ""
                : "Còn " + VietnameseText.count(result.left()) + " lượt ở các nhóm không hiện ở đây.";
    }

    private static List<BoardSheet.Range> ranges(BoardRequest request) {
        return RANGES.stream()
                .map(days -> new BoardSheet.Range(
                        days == 365 ? "1 năm" : days + " ngày", request.address(days), days == request.days()))
                .toList();
    }

    /** The values that documents of the period have; what is chosen narrows panels, not choices. */
    private List<Control> controls(Board board, BoardRequest request, Period period) throws IOException {
        List<Panel> questions = board.controls().stream()
                .map(field -> BoardQuestions.values(board, field))
                .toList();
        List<PanelResult> answers = reader.read(questions, PanelScope.of(period.start(), period.end()));
        List<Control> controls = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            BoardField field = board.controls().get(i);
            List<String> chosen = request.values(field);
            Set<String> missing = new TreeSet<>(chosen);
            List<Control.Choice> choices = new ArrayList<>();
            answers.get(i).rows().forEach(row -> {
                choices.add(new Control.Choice(row.key(), row.label(), chosen.contains(row.key())));
                missing.remove(row.key());
            });
            missing.forEach(value -> choices.add(new Control.Choice(value, value, true)));
            controls.add(new Control(field.name(), field.label(), choices));
        }
        return controls;
    }

    /** The day of the newest document that any panel looks at, whatever is chosen. */
    private Optional<LocalDate> newest(Board board) throws IOException {
        List<Panel> questions = board.panels().stream()
                .map(Panel::index)
                .distinct()
                .filter(index -> !BoardFields.isCurrent(index))
                .map(index -> BoardQuestions.newest(board, index))
                .toList();
        return reader.read(questions, PanelScope.of(EARLIEST, clock.instant())).stream()
                .mapToDouble(result -> result.rows().get(0).figures().get(0).value())
                .filter(Double::isFinite)
                .max()
                .stream()
                .mapToObj(millis -> LocalDate.ofInstant(Instant.ofEpochMilli((long) millis), Period.ZONE))
                .findFirst();
    }
}
