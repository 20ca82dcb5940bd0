package vn.diembao.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.panel.BoardFixture;
import vn.diembao.dashboards.panel.BoardIndex;
import vn.diembao.dashboards.panel.PanelReader;
import vn.diembao.dashboards.panel.PanelResult;
import vn.diembao.dashboards.panel.PanelScope;
import vn.diembao.dashboards.panel.Row;
import vn.diembao.dashboards.tally.TrialIndex;

/** The committed file for Kibana, line by line: every Lens panel finds what our own reading of the same panel finds. */
final class LensQuestionIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, JsonNode> OBJECTS = new HashMap<>();

    @TempDir
    static Path home;

    private static TrialIndex index;

    @BeforeAll
    static void fill() throws IOException {
        for (String line : Files.readAllLines(Path.of("kibana", "boards.ndjson"))) {
            JsonNode object = JSON.readTree(line);
            OBJECTS.put(object.path("id").asText(), object);
        }
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
    void aPanelInKibanaShowsWhatTheSamePanelShowsHere(Board board) throws Exception {
        PanelScope scope = PanelScope.of(BoardFixture.START, BoardFixture.END);
        List<Panel> panels = KibanaBoards.panels(board);
        List<PanelResult> results = new PanelReader(index.client()).read(panels, scope);
        for (int i = 0; i < results.size(); i++) {
            Panel panel = panels.get(i);
            LensQuestion question = question(board, panel);
            if (question.needsScripts()) {
                continue;
            }
            JsonNode answer = answer(panel, question);
            assertThat(answer.at("/hits/total/value").asLong())
                    .as(panel.id())
                    .isEqualTo(results.get(i).documents())
                    .isPositive();
            assertThat(answer.at("/_shards/failed").asInt()).isZero();
            List<List<Double>> shown = new ArrayList<>();
            rows(
                    answer.path("aggregations"),
                    question.groups(),
                    panel.measures().size(),
                    shown);
            assertThat(shown)
                    .as(panel.id())
                    .containsExactlyInAnyOrderElementsOf(ours(results.get(i).rows()))
                    .isNotEmpty();
        }
    }

    @Test
    void onlyHoursAreLeftToKibana() {
        List<String> left = new ArrayList<>();
        boards().forEach(board -> KibanaBoards.panels(board).stream()
                .filter(panel -> question(board, panel).needsScripts())
                .forEach(panel -> left.add(board.id() + '-' + panel.id())));
        assertThat(left).containsExactly("mang-xa-hoi-gio", "nguon-tin-gio");
    }

    private static LensQuestion question(Board board, Panel panel) {
        JsonNode lens = OBJECTS.get("diembao-" + board.id() + '-' + panel.id());
        return new LensQuestion(lens, OBJECTS.get(lens.at("/references/0/id").asText()));
    }

    private static JsonNode answer(Panel panel, LensQuestion question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(index.url() + '/' + panel.index().alias() + "/_search?typed_keys=true"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.body(BoardFixture.START, BoardFixture.END)))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(panel.id() + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The figures of every innermost group that has a document, in the order of the answer. */
    private static void rows(JsonNode answer, List<String> groups, int measures, List<List<Double>> rows) {
        if (groups.isEmpty()) {
            List<Double> figures = new ArrayList<>();
            for (int i = 0; i < measures; i++) {
                JsonNode filtered = answer.path("filter#m" + i);
                JsonNode worked =
                        filtered.isMissingNode() ? worked(answer, "m" + i) : worked(filtered, LensQuestion.WITHIN);
                figures.add((worked.isMissingNode() ? filtered.path("doc_count") : worked.path("value")).asDouble());
            }
            rows.add(figures);
            return;
        }
        List<String> rest = groups.subList(1, groups.size());
        answer.properties().stream()
                .filter(one -> one.getKey().endsWith('#' + groups.get(0)))
                .flatMap(one -> {
                    List<JsonNode> buckets = new ArrayList<>();
                    one.getValue().path("buckets").forEach(buckets::add);
                    return buckets.stream();
                })
                .filter(bucket -> bucket.path("doc_count").asLong() > 0)
                .forEach(bucket -> rows(bucket, rest, measures, rows));
    }

    private static JsonNode worked(JsonNode answer, String name) {
        return Stream.of("cardinality", "sum", "max")
                .map(type -> answer.path(type + '#' + name))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<List<Double>> ours(List<Row> rows) {
        List<List<Double>> figures = new ArrayList<>();
        for (Row row : rows) {
            if (!row.parts().isEmpty()) {
                figures.addAll(ours(row.parts()));
            } else if (row.figures().stream().anyMatch(figure -> Math.abs(figure.value()) > 0)) {
                figures.add(row.figures().stream()
                        .map(figure -> Double.isNaN(figure.value()) ? 0 : figure.value())
                        .toList());
            }
        }
        return figures;
    }
}
