package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHour;
import vn.diembao.model.Term;
import vn.diembao.model.elasticsearch.ElasticsearchConfig;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

class DigestDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-07-01T00:05:00Z"), ZoneOffset.UTC);
    private static final LocalDate DATE = LocalDate.of(2025, 7, 1);

    @TempDir
    Path directory;

    private ScriptedElasticsearch elasticsearch;
    private ElasticsearchConnection connection;

    @BeforeEach
    void open() throws Exception {
        elasticsearch = new ScriptedElasticsearch();
        connection = new ElasticsearchConnection(ElasticsearchConfig.open(elasticsearch.url()));
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        elasticsearch.close();
    }

    @Test
    void aDigestIsWrittenInEveryFormat() throws Exception {
        elasticsearch
                .hits(
                        "clips",
                        List.of(clip("Tết Sum vầy về khu trọ")
                                .programmes("tet-sum-vay")
                                .stored()))
                .hits("source-hours", List.of(hour("bao-mau", 1), hour("bao-mau", 2)))
                .hits("terms", List.of(new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null)))
                .count(12)
                .count(4);
        List<Path> files = desk().write(request(DigestPeriod.DAY, EnumSet.allOf(DigestFormat.class), null));
        assertThat(files)
                .extracting(f -> f.getFileName().toString())
                .containsExactly(
                        "diem-bao-ngay-2025-07-01.html",
                        "diem-bao-ngay-2025-07-01.docx",
                        "diem-bao-ngay-2025-07-01.md",
                        "diem-bao-ngay-2025-07-01.csv");
        assertThat(Files.readString(files.get(2)))
                .contains("Tết Sum vầy về khu trọ")
                .contains("Không liên quan, đã bỏ qua: **12**")
                .contains("Trong 1 nguồn tin: 1 nguồn trả lời.");
    }

    @Test
    void everyPageIsReadByTheSortValuesOfTheLast() throws Exception {
        List<Clip> page =
                IntStream.range(0, 500).mapToObj(i -> clip("Tin " + i).stored()).toList();
        elasticsearch.hits("clips", page).hits("clips", List.of(clip("Tin cuối").stored()));
        Path file = desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null))
                .get(0);
        assertThat(Files.readString(file)).contains("- Tin bài: **501**");
        List<JsonNode> asked = elasticsearch.asked("clips/_search");
        assertThat(asked).hasSize(3);
        assertThat(asked.get(0).has("search_after")).isFalse();
        assertThat(asked.get(1).path("search_after").toString()).isEqualTo("[1499,\"id-499\"]");
        assertThat(asked.get(0).path("sort").toString())
                .contains("history.first_seen_at")
                .contains("\"id\"");
    }

    @Test
    void earlierTextsAreLookedForByAllIdsTheirStoryHad() throws Exception {
        ClipStory told = new ClipStory("whole", null, null, CopyKind.ORIGINAL, "Báo", 0, 0);
        Clip joined = clip("Mở đầu").story(ClipStory.redirected("whole")).stored();
        elasticsearch
                .hits(
                        "clips",
                        List.of(
                                clip("Một").story(told).stored(),
                                clip("Hai").story(told).stored()))
                .hits("clips", List.of())
                .hits("clips", List.of(joined));
        desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null));
        assertThat(elasticsearch.askedInLines("clips/_msearch"))
                .filteredOn(asked -> asked.contains("story.id"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked).contains(joined.article().id(), "whole"));
    }

    @Test
    void thePeriodIsHalfOpenAndIrrelevantItemsAreLeftOut() throws Exception {
        desk().write(request(DigestPeriod.WEEK, Set.of(DigestFormat.MD), null));
        String query = elasticsearch.asked("clips/_search").get(0).path("query").toString();
        assertThat(query)
                .contains("\"gte\":\"2025-06-29T00:00:00Z\"")
                .contains("\"lt\":\"2025-07-06T00:00:00Z\"")
                .contains("\"must_not\":[{\"terms\":{\"labels.relevance\":[\"none\"]}}]");
        assertThat(elasticsearch.asked("source-hours/_search").get(0).toString())
                .contains("\"gte\":\"2025-06-29T00:00:00Z\"");
    }

    @Test
    void row64ASourceThatFailsStandsInEveryFormat() throws Exception {
        elasticsearch.hits(
                "source-health", List.of(HealthFixture.of("bao-mau", HealthState.FAILING, HealthReason.SILENT)));
        List<Path> files = desk().write(request(DigestPeriod.DAY, EnumSet.allOf(DigestFormat.class), null));
        String told = "bao-mau – im lặng từ 20/06";
        assertThat(Files.readString(files.get(0))).contains(told, "1 nguồn cần xử lý");
        try (var docx = new XWPFDocument(Files.newInputStream(files.get(1)));
                var text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText()).contains(told, "1 nguồn cần xử lý");
        }
        assertThat(Files.readString(files.get(2))).contains(told, "1 nguồn cần xử lý");
    }

    @Test
    void healthIsAskedForAsItWasAtTheEndOfTheEdition() throws Exception {
        desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null));
        assertThat(elasticsearch
                        .asked("source-health/_search")
                        .get(0)
                        .path("query")
                        .toString())
                .contains("\"gte\":\"2025-06-30T00:00:00Z\"")
                .contains("\"lt\":\"2025-07-02T00:00:00Z\"");
        assertThat(elasticsearch.parameters("source-health/_search")).contains("ignore_unavailable=true");
    }

    @Test
    void aDigestForOneBodyAsksForThatBody() throws Exception {
        elasticsearch.hits("terms", List.of(union("ldld-ha-noi")));
        Path file = desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.HTML), "ldld-ha-noi"))
                .get(0);
        assertThat(file).hasFileName("diem-bao-ngay-2025-07-01-ldld-ha-noi.html");
        assertThat(elasticsearch.asked("clips/_search")).allSatisfy(asked -> assertThat(asked.toString())
                .contains("{\"terms\":{\"labels.federations\":[\"ldld-ha-noi\"]}}")
                .contains("{\"terms\":{\"labels.unions\":[\"ldld-ha-noi\"]}}"));
    }

    @Test
    void aDigestForABodyNobodyKnowsIsRefused() {
        elasticsearch.hits(
                "terms",
                List.of(union("cd-det-may"), union("ldld-ha-noi"), union("ldld-ha-nam"), union("ldld-hai-phong")));
        assertThatThrownBy(() -> desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), "ldld-hanoi")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no union body \"ldld-hanoi\" in the taxonomy; near: ldld-ha-noi, ldld-ha-nam, ldld-hai-phong");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aBodyBelowTheProvincesNeedsNoTerm() throws Exception {
        assertThat(desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), "l4:Công ty Mẫu")))
                .hasSize(1);
    }

    @Test
    void anEditTouchingOnlyTheFirstSightIsNoCorrection() throws Exception {
        elasticsearch
                .hits("clips", List.of())
                .hits(
                        "clips",
                        List.of(
                                clip("Chưa sửa").stored(),
                                clip("Đã sửa")
                                        .edited(ClipFixture.SEEN.plusSeconds(60))
                                        .stored()));
        Path file = desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null))
                .get(0);
        assertThat(Files.readString(file)).contains("[Đã sửa]").doesNotContain("[Chưa sửa]");
    }

    @Test
    void aPartialAnswerIsNoDigest() {
        elasticsearch.says(
                "clips/_search",
                "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":2,\"successful\":1,\"failed\":1},"
                        + "\"hits\":{\"hits\":[]}}");
        assertThatThrownBy(() -> desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null)))
                .isInstanceOf(IOException.class)
                .hasMessage("Elasticsearch answered only in part on clips");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMissingIndexGivesOneClearMessage() {
        elasticsearch.says(
                "terms/_search",
                "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index [terms]\"},\"status\":404}");
        assertThatThrownBy(() -> desk().write(request(DigestPeriod.DAY, Set.of(DigestFormat.MD), null)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Elasticsearch refused to read terms: ")
                .hasMessageContaining("no such index [terms]");
    }

    private DigestDesk desk() {
        return new DigestDesk(connection.client(), CLOCK);
    }

    private DigestRequest request(DigestPeriod period, Set<DigestFormat> formats, String unit) {
        return new DigestRequest(period, DATE, formats, directory, unit);
    }

    private static Term union(String id) {
        return new Term("union", id, "LĐLĐ " + id, "2", "tong-ldld");
    }

    private static SourceHour hour(String source, int hour) {
        return new SourceHour(
                source,
                Instant.parse("2025-06-30T00:00:00Z").plusSeconds(3600L * hour),
                "run",
                Map.of("ANSWERED", 2L),
                "",
                1,
                1,
                0,
                0,
                0,
                Map.of(),
                null);
    }
}
