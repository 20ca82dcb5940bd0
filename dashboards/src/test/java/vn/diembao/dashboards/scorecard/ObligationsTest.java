package vn.diembao.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;

class ObligationsTest {
    private static final Obligations OBLIGATIONS = Obligations.load();

    @TempDir
    private Path directory;

    @Test
    void everyObligationHasItsSourceAndIsNamedOnce() {
        assertThat(OBLIGATIONS.all())
                .extracting(Obligation::id)
                .doesNotHaveDuplicates()
                .contains("O01", "O02", "O26");
        assertThat(OBLIGATIONS.all()).allSatisfy(one -> assertThat(one.source()).isNotEmpty());
        assertThat(OBLIGATIONS.all())
                .filteredOn(one -> one.metric() == Metric.UNMEASURED)
                .allSatisfy(one -> assertThat(one.note()).isNotEmpty());
    }

    @Test
    void aPlanOfAYearEndsWithIt() {
        assertThat(OBLIGATIONS.all())
                .filteredOn(one -> one.source().contains("20/KH-TLĐ"))
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> assertThat(one.validity().to())
                        .isEqualTo(one.metric() == Metric.COVERAGE ? "2021-02-11" : "2020-12-31"));
    }

    @Test
    void aRuleThatADocumentKeepsHasNoEnd() throws Exception {
        Obligation kept = Obligations.of(
                        root(
                                """
                        unions: {}
                        campaigns: []
                        obligations:
                        - {id: O03, who: A, what: B, metric: posts_by_page, at_least: 4, period: D, source: Kế hoạch mẫu,
                           from: 2020-04-07, to: 2020-12-31, continued_by: Kế hoạch mẫu năm 2026}
                        """))
                .all()
                .get(0);
        assertThat(kept.validity()).isEqualTo(new Validity(day("2020-04-07"), null));
        assertThat(kept.source()).isEqualTo("Kế hoạch mẫu; tiếp tục áp dụng theo Kế hoạch mẫu năm 2026");
    }

    /** 63 provinces, 34 since the mergers; of the central unions those of which it is known that they are there. */
    @ParameterizedTest
    @CsvSource({
        "2020-06-01, 63, 15",
        "2025-06-10, 63, 13",
        "2025-06-30, 63, 12",
        "2025-07-01, 34, 12",
        "2025-07-02, 34, 11"
    })
    void bodiesAreThoseOfTheDay(String day, long provinces, long sectors) {
        Predicate<Body> counts =
                body -> body.validity().holdsOn(day(day)) && body.doubt().isEmpty();
        List<Body> bodies = obligation("O02").unions().stream().filter(counts).toList();
        assertThat(bodies).extracting(Body::id).doesNotHaveDuplicates();
        assertThat(bodies).filteredOn(body -> body.id().startsWith("ldld-")).hasSize((int) provinces);
        assertThat(bodies).filteredOn(body -> body.id().startsWith("cd-")).hasSize((int) sectors);
    }

    @Test
    void aBodyOfWhichNothingIsKnownForSureIsNotCounted() {
        assertThat(obligation("O02").unions())
                .filteredOn(body -> body.id().equals("cd-giao-thong-van-tai"))
                .extracting(body -> body.validity().from(), Body::doubt)
                .containsExactly(
                        tuple(null, ""), tuple(day("2025-01-13"), "có chủ trương hợp nhất từ ngày 13/01/2025"));
        assertThat(obligation("O02").unions())
                .filteredOn(body -> body.called().contains("Phát triển nông thôn"))
                .extracting(Body::id)
                .containsExactly("cd-nong-nghiep-moi-truong");
    }

    @Test
    void campaignsComeEveryYearOrOnTheirDays() {
        Campaign month = campaign("workers-month");
        assertThat(month.windows(day("2024-12-01"), day("2026-05-01")))
                .containsExactly(
                        new Validity(day("2025-05-01"), day("2025-05-31")),
                        new Validity(day("2026-05-01"), day("2026-05-31")));
        assertThat(campaign("tet").windows(day("2025-02-01"), day("2025-12-31")))
                .isEmpty();
        assertThat(campaign("tet").windows(day("2025-01-20"), day("2025-01-26")))
                .containsExactly(new Validity(day("2024-12-15"), day("2025-01-28")));
        assertThat(campaign("tet").windows(day("2021-01-01"), day("2021-01-31")))
                .as("the window of the plan")
                .containsExactly(campaign("tet").planned());
        assertThat(campaign("models").windows(day("2020-05-01"), day("2021-05-31")))
                .containsExactly(campaign("models").planned());
    }

    @Test
    void periodsBeginAndEndByTheCalendar() {
        LocalDate day = day("2025-08-14");
        assertThat(Cadence.WEEK.first(day)).isEqualTo("2025-08-11");
        assertThat(Cadence.MONTH.last(day)).isEqualTo("2025-08-31");
        assertThat(Cadence.QUARTER.first(day)).isEqualTo("2025-07-01");
        assertThat(Cadence.QUARTER.last(day)).isEqualTo("2025-09-30");
        assertThat(Cadence.YEAR.last(day)).isEqualTo("2025-12-31");
    }

    @Test
    void unknownKeysAndThresholdsLeftOutAreRefused() throws Exception {
        List<String> problems = problems(
                """
                unions: {}
                campaigns:
                - {id: a, name: A, programmes: [p]}
                obligations:
                - {id: O01, who: A, what: B, metric: union_share, period: W, source: C, outlet: [x]}
                - {id: O02, who: A, what: B, metric: unmeasured, period: D, source: C}
                """);
        assertThat(problems)
                .anyMatch(problem -> problem.contains("unknown key \"outlet\""))
                .anyMatch(problem -> problem.contains("\"at_least\" is missing"))
                .anyMatch(problem -> problem.contains("\"note\" is missing"))
                .anyMatch(problem -> problem.contains("\"plan\" is missing"))
                .anyMatch(problem -> problem.contains(":3:"));
    }

    @Test
    void aGroupNobodyKnowsIsRefused() throws Exception {
        var root = root(
                """
                unions: {}
                campaigns: []
                obligations:
                - {id: O02, who: A, what: B, metric: articles_by_union, at_least: 1, period: D, source: C,
                   outlets: [{id: x, name: X, needs: Y}], unions: [districts]}
                """);
        assertThatThrownBy(() -> Obligations.of(root)).hasMessageContaining("nothing is called \"districts\"");
    }

    private List<String> problems(String yaml) throws Exception {
        List<String> problems = new ArrayList<>();
        SettingsFile.read(Files.writeString(directory.resolve("o.yaml"), yaml), schema(), problems);
        return problems;
    }

    private static SettingsSchema schema() {
        return new SettingsSchema(Obligations.class, "obligations.json");
    }

    private JsonNode root(String yaml) throws Exception {
        Path file = Files.writeString(directory.resolve("o.yaml"), yaml);
        return SettingsFile.read(file, schema(), new ArrayList<>()).orElseThrow();
    }

    /** Obligations of a file beside this test. */
    static Obligations resource(String name) {
        List<String> problems = new ArrayList<>();
        return SettingsFile.resource(ObligationsTest.class, name, schema(), problems)
                .map(Obligations::of)
                .orElseThrow(() -> new IllegalStateException(problems.toString()));
    }

    private static Obligation obligation(String id) {
        return OBLIGATIONS.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Campaign campaign(String id) {
        return OBLIGATIONS.campaigns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
