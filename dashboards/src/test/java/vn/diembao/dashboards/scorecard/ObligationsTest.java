package vn.diembao.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void provincesAreThoseOfTheDay() {
        Obligation daily = obligation("O02");
        assertThat(in(daily, "2025-06-30")).isEqualTo(63 + 19);
        assertThat(in(daily, "2025-07-01")).isEqualTo(34 + 19);
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
                .hasSize(1);
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
                .anyMatch(problem -> problem.contains(":3:"));
    }

    @Test
    void aGroupNobodyKnowsIsRefused() throws Exception {
        Path file = Files.writeString(
                directory.resolve("o.yaml"),
                """
                unions: {}
                campaigns: []
                obligations:
                - {id: O02, who: A, what: B, metric: articles_by_union, at_least: 1, period: D, source: C,
                   outlets: [{id: x, name: X}], unions: [districts]}
                """);
        var root = SettingsFile.read(file, schema(), new ArrayList<>()).orElseThrow();
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

    private static long in(Obligation obligation, String day) {
        return obligation.unions().stream()
                .filter(body -> body.validity().holdsOn(day(day)))
                .count();
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
