package vn.diembao.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.StoredIndex;

class KibanaBoardsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Board> BOARDS = Boards.load(Path.of("boards")).all();
    private static final String FILE =
            KibanaBoards.ndjson(BOARDS, List.of(new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null)));

    @Test
    void shippedBoardsKeepEveryRuleOfKibana() {
        assertThat(KibanaCheck.of(FILE)).isEmpty();
    }

    @Test
    void everyPanelOfEveryBoardIsThere() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : FILE.lines().toList()) {
            ids.add(JSON.readTree(line).path("id").asText());
        }
        for (Board board : BOARDS) {
            assertThat(ids).contains("diembao-" + board.id());
            KibanaBoards.panels(board)
                    .forEach(panel -> assertThat(ids).contains("diembao-" + board.id() + '-' + panel.id()));
        }
        assertThat(ids)
                .hasSize(BOARDS.size()
                        + 6
                        + BOARDS.stream()
                                .mapToInt(b -> KibanaBoards.panels(b).size())
                                .sum());
    }

    @Test
    void whatIsForMaintainersBearsTheirTagAndNothingOfTheOthersNeedsIt() throws IOException {
        List<String> theirs = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (String line : FILE.lines().toList()) {
            JsonNode object = JSON.readTree(line);
            if (line.contains("\"id\":\"diembao-maintainers\"")) {
                theirs.add(object.path("id").asText());
            } else {
                object.path("references")
                        .forEach(reference -> needed.add(reference.path("id").asText()));
            }
        }
        assertThat(theirs)
                .contains("diembao-maintainers", "diembao-nguon-tin", "diembao-rejections", "diembao-source-health")
                .allMatch(id ->
                        id.startsWith("diembao-nguon-tin") || id.matches("diembao-(maintainers|rejections|source-.*)"));
        assertThat(needed).isNotEmpty().doesNotContainAnyElementsOf(theirs);
    }

    @Test
    void whatKibanaCannotCountIsLeftOutAndCounted() throws IOException {
        assertThat(FILE).doesNotContain("diembao-nguoi-lao-dong-dang-tang", "diembao-chuong-trinh-tien-do");
        assertThat(object("diembao-nguoi-lao-dong")
                        .at("/attributes/description")
                        .asText())
                .endsWith("? Trên trang của Điểm báo còn 1 mục mà Kibana không tính được:"
                        + " Vấn đề của người lao động được đăng nhiều hơn kỳ trước.");
        assertThat(object("diembao-chi-tieu-truyen-thong")
                        .at("/attributes/description")
                        .asText())
                .endsWith("còn 1 mục mà Kibana không tính được: Thực hiện chỉ tiêu.");
        assertThat(object("diembao-tong-quan").at("/attributes/description").asText())
                .endsWith("?");
    }

    @Test
    void equalBoardsGiveEqualBytesWhereverTheyAreWritten() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
        try {
            assertThat(KibanaBoards.ndjson(
                            Boards.load(Path.of("boards")).all(),
                            List.of(new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null))))
                    .isEqualTo(FILE);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(Normalizer.isNormalized(FILE, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void namesStandInThePlaceOfIds() throws IOException {
        JsonNode view = object("diembao-clips").path("attributes");
        JsonNode formats = JSON.readTree(view.path("fieldFormatMap").asText());
        assertThat(formats.at("/labels.programmes/params/lookupEntries").toString())
                .isEqualTo("[{\"key\":\"tet-sum-vay\",\"value\":\"Tết Sum vầy\"}]");
        assertThat(formats.at("/labels.event_tone/params/lookupEntries").toString())
                .contains("Tích cực");
        assertThat(JSON.readTree(view.path("fieldAttrs").asText())
                        .at("/outlet.name/customLabel")
                        .asText())
                .isEqualTo("Báo, trang");
    }

    @Test
    void filtersReadAsKibanaReadsThem() {
        Kql kql = new Kql(BoardFields.load());
        assertThat(kql.of(
                        StoredIndex.CLIPS,
                        new Filter(List.of(
                                new Condition("labels.unions", true, List.of("l3:*", "a \"b\"")),
                                new Condition("outlet.own_press", true, List.of("true")),
                                new Condition("story.duplicate_of", false, List.of("*"))))))
                .isEqualTo("labels.unions: (\"a \\\"b\\\"\" or l3\\:*) and outlet.own_press: true"
                        + " and not story.duplicate_of: *");
        assertThat(kql.of(StoredIndex.CLIPS, Filter.NONE)).isEmpty();
    }

    @Test
    void aPeriodHasAsManyDaysAsHere() throws IOException {
        assertThat(object("diembao-tong-quan").at("/attributes/timeFrom").asText())
                .isEqualTo("now-29d/d");
        assertThat(object("diembao-nguon-tin").at("/attributes/timeFrom").asText())
                .isEqualTo("now-6d/d");
    }

    @Test
    void everyHourIsShown() throws IOException {
        JsonNode group = column("diembao-mang-xa-hoi-gio", "group");
        assertThat(group.path("operationType").asText()).isEqualTo("filters");
        assertThat(group.at("/params/filters")).hasSize(24);
        assertThat(group.at("/params/filters/7").toString())
                .isEqualTo("{\"input\":{\"query\":\"hour_of_day: 7\",\"language\":\"kuery\"},\"label\":\"7 giờ\"}");
    }

    @Test
    void aTitleIsSaidToBeTheOneThatKibanaFinds() throws IOException {
        assertThat(column("diembao-tong-quan-cau-chuyen", "title").path("label").asText())
                .isEqualTo("Tít bài mới nhất");
        assertThat(object("diembao-tong-quan-cau-chuyen")
                        .at("/attributes/description")
                        .asText())
                .endsWith("; lượt đăng kể cả bài đăng lại. Trong Kibana, tít là của bài mới nhất.");
    }

    @Test
    void theSmallestGroupsAreLookedForAmongMany() throws IOException {
        JsonNode group = column("diembao-mang-xa-hoi-bang-theo-ngay", "group");
        assertThat(group.at("/params/accuracyMode").asBoolean()).isTrue();
        assertThat(column("diembao-mang-xa-hoi-trang", "group")
                        .at("/params/accuracyMode")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void aShapeThatOnlyTheNewestKnowsIsTaken() {
        assertThat(KibanaCheck.of(FILE.replace("\"10.2.0\"", "\"10.3.0\""))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/kibana-problems.csv", numLinesToSkip = 1, delimiter = '|')
    void whatKibanaWouldTakeAndNotShowIsFound(String what, String written, String instead, String problem) {
        assertThat(FILE).as(what).contains(written);
        assertThat(KibanaCheck.of(FILE.replace(written, instead))).as(what).anyMatch(found -> found.contains(problem));
    }

    @Test
    void aFileCutShortAndALineTwiceAreFound() {
        assertThat(KibanaCheck.of(FILE.stripTrailing()))
                .anyMatch(found -> found.startsWith("the last line has no end"));
        assertThat(KibanaCheck.of(FILE + FILE.lines().findFirst().orElseThrow() + '\n'))
                .containsExactly("tag:diembao: stands twice, Kibana refuses the whole file");
        assertThat(KibanaCheck.of("{\n")).containsExactly("line 1: no JSON");
    }

    private static JsonNode column(String lens, String id) throws IOException {
        return object(lens).at("/attributes/state/datasourceStates/formBased/layers/layer/columns/" + id);
    }

    private static JsonNode object(String id) throws IOException {
        for (String line : FILE.lines().toList()) {
            JsonNode object = JSON.readTree(line);
            if (object.path("id").asText().equals(id)) {
                return object;
            }
        }
        throw new AssertionError("no " + id);
    }
}
