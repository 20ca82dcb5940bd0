package vn.diembao.dashboards.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.dashboards.tally.TrialIndex;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Broadcasts that the office entered, held against what the plans oblige to. */
final class BroadcastMeasureIT {
    private static final String WISH = "Điều ước đoàn viên: mái nhà mới";
    private static final String PROGRAMME = "lao dong va cong doan";
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    static Path home;

    private static final Obligations PLANS = Obligations.load();
    private static final Obligations KEPT = ObligationsTest.resource("broadcasts.yaml");

    private static TrialIndex index;
    private static int number;

    @BeforeAll
    static void fill() throws IOException {
        index = new TrialIndex(home);
        // The last minute of February and the first of March in Viet Nam; entered weeks later.
        put("vtv", "TV", PROGRAMME, WISH, "2026-02-28T16:59:00Z");
        put("vtv", "TV", PROGRAMME, WISH, "2026-02-28T17:00:00Z");
        put("vtv", "TV", PROGRAMME, "Tin trong tuần", "2026-04-05T13:15:00Z");
        put("vtv", "TV", "thoi su", WISH, "2026-03-03T12:00:00Z");
        put("vov", "RADIO", "chuyen de", "Đối thoại", "2026-03-04T00:00:00Z");
        put("laodong", "PRINT", "ban tin cong doan", "Bản tin in", "2026-03-03T12:00:00Z");
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
    }

    @Test
    void aFeatureCountsInTheMonthItWasOnAir() throws IOException {
        Score march = score("O04", LocalDate.of(2026, 3, 31), LATER);
        assertThat(march.value()).isEqualTo(1);
        assertThat(march.counted()).isEqualTo("1 lần phát");
        assertThat(march.verdict()).isEqualTo(Verdict.MET);
        assertThat(march.first()).isEqualTo("2026-03-01");
        Score over = score(PLANS, "O04", LocalDate.of(2026, 3, 31), LATER);
        assertThat(over.verdict()).as("the plan of 2020").isEqualTo(Verdict.EXPIRED);
        assertThat(over.counted()).isEqualTo("1 lần phát");
        assertThat(score("O04", LocalDate.of(2026, 2, 28), LATER).value()).isEqualTo(1);
    }

    @Test
    void aProgrammeWithoutTheFeatureMissesItOnceTheMonthIsOver() throws IOException {
        assertThat(score("O04", LocalDate.of(2026, 4, 30), LATER).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(score("O04", LocalDate.of(2026, 4, 12), LATER).verdict())
                .as("a week in the middle of the month")
                .isEqualTo(Verdict.OPEN);
        assertThat(score("O07", LocalDate.of(2026, 3, 31), LATER).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void aWeekThatTwoMonthsMeetInTellsOfBoth() throws IOException {
        assertThat(scores(KEPT, "O04", LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1), LATER))
                .extracting(Score::first, Score::value, Score::verdict)
                .containsExactly(
                        tuple(LocalDate.of(2026, 2, 1), 1.0, Verdict.MET),
                        tuple(LocalDate.of(2026, 3, 1), 1.0, Verdict.MET));
    }

    @Test
    void aYearSumsItsMonthsUp() throws IOException {
        Score year = scores(KEPT, "O04", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 31), LATER)
                .get(0);
        assertThat(year.counted()).isEqualTo("2/3 tháng đủ số lần (2 lần phát)");
        assertThat(year.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(year.why()).startsWith("2 tháng chưa nhập chương trình nào của đài");
        Score running = scores(KEPT, "O04", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LATER)
                .get(0);
        assertThat(running.counted()).as("of months that are over").isEqualTo(year.counted());
        assertThat(running.why())
                .as("the office is not blamed for months to come")
                .isEqualTo(year.why());
        Score quarter = scores(KEPT, "O09", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), LATER)
                .get(0);
        assertThat(quarter.verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void row64AStationThatNothingWasEnteredOfIsNeitherMetNorMissed() throws IOException {
        Score weekly = score("O09", LocalDate.of(2026, 3, 8), LATER);
        assertThat(weekly.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(weekly.why()).isEqualTo("chưa nhập chương trình nào của đài trong kỳ");
    }

    private static Score score(String id, LocalDate last, Instant madeAt) throws IOException {
        return score(KEPT, id, last, madeAt);
    }

    private static Score score(Obligations obligations, String id, LocalDate last, Instant madeAt) throws IOException {
        List<Score> scores = scores(obligations, id, last.minusDays(6), last, madeAt);
        return scores.get(scores.size() - 1);
    }

    private static List<Score> scores(
            Obligations obligations, String id, LocalDate first, LocalDate last, Instant madeAt) throws IOException {
        Frame frame = new Frame(first, last, LocalTime.of(7, 0), madeAt);
        Roll roll = new Roll(Set.of(), Map.of(), Map.of(), name -> name);
        List<Score> scores = new ScorecardReader(index.client(), obligations).read(frame, roll);
        return scores.stream()
                .filter(score -> score.obligation().id().equals(id))
                .toList();
    }

    private static void put(String... clip) throws IOException {
        String id = "clip-" + number++;
        index.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                .id(id)
                .document(Map.of(
                        "id",
                        id,
                        "source_id",
                        clip[0],
                        "outlet",
                        Map.of("id", clip[0]),
                        "kind",
                        clip[1],
                        "placement",
                        Map.of("slot_key", clip[2]),
                        "title",
                        clip[3],
                        "published_at",
                        clip[4],
                        "history",
                        Map.of("first_seen_at", "2026-05-20T03:00:00Z")))
                .refresh(Refresh.True));
    }
}
