package vn.diembao.dashboards.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.StoredIndex;

/** What a panel shows is what counting document by document gives, and no panel of a shipped board stays empty. */
final class PanelReaderIT {
    private static final PanelScope ALL = PanelScope.of(BoardFixture.START, BoardFixture.END);

    @TempDir
    static Path home;

    @TempDir
    Path written;

    private static TrialIndex index;
    private static List<Clip> clips;

    @BeforeAll
    static void fill() throws IOException {
        clips = BoardFixture.clips();
        index = BoardIndex.filled(home);
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    static List<Board> boards() {
        return Boards.load(Path.of("boards")).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void noPanelOfAShippedBoardStaysEmpty(Board board) throws IOException {
        List<PanelResult> results = reader().read(board.panels(), ALL);
        assertThat(results).hasSameSizeAs(board.panels());
        for (int i = 0; i < results.size(); i++) {
            Panel panel = board.panels().get(i);
            PanelResult result = results.get(i);
            assertThat(result.panel()).isEqualTo(panel.id());
            assertThat(result.documents()).as(panel.id()).isPositive();
            assertThat(result.rows()).as(panel.id()).isNotEmpty();
            assertThat(result.rows())
                    .as(panel.id())
                    .allSatisfy(row -> assertThat(row.figures()).hasSameSizeAs(panel.measures()))
                    .anySatisfy(row ->
                            assertThat(row.figures().get(0).value()).isFinite().isPositive());
            if (panel.split() != null) {
                assertThat(result.rows()).as(panel.id()).anySatisfy(row -> assertThat(row.parts())
                        .anySatisfy(part ->
                                assertThat(part.figures().get(0).value()).isPositive()));
            }
        }
    }

    @Test
    void everyDayOfThePeriodIsThere() throws IOException {
        PanelResult result = read("chart: line, group: {every: day}");
        assertThat(result.rows()).hasSize(28);
        assertThat(result.rows().get(0).key()).isEqualTo("2025-06-02");
        assertThat(result.rows().get(0).label()).isEqualTo("02/06/2025");
        assertThat(counts(result.rows()))
                .isEqualTo(counted(clip -> List.of(clip.article()
                        .publishedAt()
                        .atZone(PanelAggregations.ZONE)
                        .toLocalDate()
                        .toString())));
        PanelScope year = PanelScope.of(BoardFixture.END, BoardFixture.END.plus(Duration.ofDays(365)));
        assertThat(reader().read(panels("chart: line, group: {every: month}"), year))
                .singleElement()
                .satisfies(none -> assertThat(none.rows()).hasSize(13).allSatisfy(row -> assertThat(
                                row.figures().get(0).text())
                        .isEqualTo("0")));
    }

    @Test
    void groupsComeByTheirFirstFigureAndCarryNames() throws IOException {
        PanelResult result = read(
                "chart: table, group: {field: labels.programmes, size: 2}, measures: [{label: A, unique: story.id},"
                        + " {label: B}, {label: C, only: {labels.event_tone: [neg]}}, {label: D, max: published_at}]");
        Map<String, Long> all = counted(clip -> clip.labels().programmes());
        assertThat(result.rows()).hasSize(2);
        assertThat(result.left()).isPositive();
        for (Row row : result.rows()) {
            List<Clip> of = clips.stream()
                    .filter(clip -> clip.labels().programmes().contains(row.key()))
                    .toList();
            assertThat(row.figures().get(0).value())
                    .isEqualTo(of.stream()
                            .map(clip -> clip.story().id())
                            .distinct()
                            .count());
            assertThat(row.figures().get(1).value()).isEqualTo((double) all.get(row.key()));
            assertThat(row.figures().get(2).value())
                    .isEqualTo(of.stream()
                            .filter(clip -> clip.labels().eventTone().equals("neg"))
                            .count());
            assertThat(row.figures().get(3).text()).matches("\\d\\d/06/2025 \\d\\d:\\d\\d");
            assertThat(row.label()).isEqualTo(row.key().equals("tet-sum-vay") ? "Tết Sum vầy" : row.key());
        }
        assertThat(result.rows().get(0).figures().get(0).value())
                .isGreaterThanOrEqualTo(result.rows().get(1).figures().get(0).value());
    }

    @Test
    void partsOverTimeAreTheForemostOfTheWholePeriodInEveryStep() throws IOException {
        PanelResult result = read("chart: line, group: {every: week}, split: {field: labels.programmes, size: 2}");
        List<String> foremost = counted(clip -> clip.labels().programmes()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(result.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.parts()).extracting(Row::key).containsExactlyElementsOf(foremost));
        assertThat(result.rows().stream()
                        .mapToDouble(row -> row.parts().get(0).figures().get(0).value())
                        .sum())
                .isEqualTo((double) counted(clip -> clip.labels().programmes()).get(foremost.get(0)));
        assertThat(result.left()).isPositive();
    }

    @Test
    void casesCountWhatTheirFiltersLetThrough() throws IOException {
        PanelResult result = read("chart: stacked, group: {cases: levels}, split: {cases: tones}");
        assertThat(result.rows()).extracting(Row::key).containsExactly("1", "2", "3", "4", "0");
        assertThat(result.rows().get(2).figures().get(0).value())
                .isEqualTo(clips.stream()
                        .filter(clip -> clip.labels().unions().stream().anyMatch(id -> id.startsWith("l3:")))
                        .count());
        assertThat(result.rows()).allSatisfy(row -> assertThat(row.parts().stream()
                        .mapToDouble(part -> part.figures().get(0).value())
                        .sum())
                .isEqualTo(row.figures().get(0).value()));
        assertThat(result.rows().get(0).parts())
                .extracting(Row::label)
                .containsExactly("Tích cực", "Trung lập", "Tiêu cực");
    }

    @Test
    void hoursAreThoseOfVietNam() throws IOException {
        PanelResult result = read("chart: bar, group: {hours: true}");
        assertThat(result.rows()).hasSize(24);
        assertThat(counts(result.rows()))
                .isEqualTo(counted(clip -> List.of(Integer.toString(clip.article()
                        .publishedAt()
                        .atZone(PanelAggregations.ZONE)
                        .getHour()))));
        assertThat(result.rows().get(7).label()).isEqualTo("7 giờ");
    }

    @Test
    void whatIsChosenNarrowsPanelsThatKnowTheField() throws IOException {
        PanelScope chosen = new PanelScope(
                BoardFixture.START,
                BoardFixture.END,
                Map.of(
                        "labels.event_tone",
                        List.of("neg", "pos"),
                        "outlet.own_press",
                        List.of("true"),
                        "x",
                        List.of("y")));
        List<Panel> panels =
                panels("chart: metric}\n- {id: b, title: B, chart: metric, index: rejections, width: 8, height: 6");
        List<PanelResult> results = reader().read(panels, chosen);
        assertThat(results.get(0).documents())
                .isEqualTo(clips.stream()
                        .filter(clip -> !clip.labels().eventTone().equals("neu")
                                && clip.outlet().ownPress())
                        .count());
        assertThat(results.get(1).documents())
                .isEqualTo(BoardFixture.rejections().size());
        assertThat(results.get(1).rows().get(0).figures().get(0).text()).isEqualTo("200");
    }

    @Test
    void aStoryBearsTheTitleOfItsFirstClipAndABooleanItsWord() throws IOException {
        assertThat(read("chart: table, group: {field: story.id, size: 3}").rows())
                .allSatisfy(row -> assertThat(row.label()).matches("Tin \\d+"));
        assertThat(read("chart: share, group: {field: outlet.own_press, size: 3}")
                        .rows())
                .extracting(Row::label)
                .containsExactly("Không", "Có");
    }

    @Test
    void everyRowOfATableByDayHasEveryDayAndTheQuietestComesFirst() throws IOException {
        List<Row> rows =
                read("chart: table, group: {field: outlet.name, size: 200, order: rising}, split: {every: day}")
                        .rows();
        assertThat(counts(rows)).isEqualTo(counted(clip -> List.of(clip.outlet().name())));
        assertThat(rows.stream().map(row -> row.figures().get(0).value())).isSorted();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.parts()).hasSize(28);
            assertThat(row.parts().stream()
                            .mapToDouble(day -> day.figures().get(0).value())
                            .sum())
                    .isEqualTo(row.figures().get(0).value());
        });
    }

    @Test
    void timeIsSplitByYesAndNo() throws IOException {
        assertThat(read("chart: line, group: {every: week}, split: {field: outlet.own_press}")
                        .rows())
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.parts()).extracting(Row::label).containsExactly("Không", "Có"));
    }

    @Test
    void whatIsSoNowIsOfNoPeriod() throws IOException {
        Instant before = Instant.parse("1999-01-01T00:00:00Z");
        assertThat(reader().read(
                                panels("chart: metric, index: source-health"),
                                PanelScope.of(before, before.plusSeconds(1)))
                        .get(0)
                        .documents())
                .isEqualTo(BoardFixture.health().size());
    }

    @Test
    void theLatestTimeOfNothingIsADash() throws IOException {
        Instant before = Instant.parse("1999-01-01T00:00:00Z");
        List<PanelResult> results = reader().read(
                        panels("chart: metric, measures: [{label: M, max: published_at}]"),
                        PanelScope.of(before, before.plusSeconds(1)));
        assertThat(results.get(0).rows().get(0).figures()).containsExactly(new Figure(Double.NaN, "–"));
    }

    @Test
    void aRefusalNamesThePanel() throws IOException {
        Panel panel = panels("chart: bar, group: {hours: true}").get(0);
        PanelScope ages = PanelScope.of(Instant.parse("1990-01-01T00:00:00Z"), BoardFixture.END);
        assertThat(reader().read(List.of(panel), ages)).hasSize(1);
        index.client().indices().close(c -> c.index(StoredIndex.REJECTIONS.concrete()));
        try {
            assertThatThrownBy(() -> reader().read(panels("chart: metric, index: rejections"), ALL))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("panel a");
        } finally {
            index.client().indices().open(o -> o.index(StoredIndex.REJECTIONS.concrete()));
        }
    }

    private PanelResult read(String panel) throws IOException {
        return reader().read(panels(panel), ALL).get(0);
    }

    private List<Panel> panels(String panel) throws IOException {
        Files.writeString(
                written.resolve("a.yaml"),
                "id: a\ntitle: A\nquestion: A\npanels:\n- {id: a, title: A, width: 8, height: 6, " + panel + "}\n");
        Boards boards = Boards.load(written);
        assertThat(boards.problems()).isEmpty();
        return boards.all().get(0).panels();
    }

    private static Map<String, Long> counts(List<Row> rows) {
        return new TreeMap<>(
                rows.stream().filter(row -> row.figures().get(0).value() > 0).collect(Collectors.toMap(Row::key, row ->
                        (long) row.figures().get(0).value())));
    }

    private static Map<String, Long> counted(Function<Clip, Collection<String>> keys) {
        return new TreeMap<>(clips.stream()
                .flatMap(clip -> keys.apply(clip).stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting())));
    }

    private static PanelReader reader() {
        return new PanelReader(index.client());
    }
}
