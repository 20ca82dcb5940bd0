package vn.diembao.dashboards.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.alert.AlertFixture.NOW;
import static vn.diembao.dashboards.alert.AlertFixture.WISHES;
import static vn.diembao.dashboards.alert.AlertFixture.alert;
import static vn.diembao.dashboards.alert.AlertFixture.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.alert.AlertPolicy.Verdict;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.QuietHours;

class AlertPolicyTest {
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(5));

    @Test
    void aStoryIsToldOnce() {
        Alert story = alert("a", "neg", "stoppage");
        assertThat(judge(List.of(story)).messages()).containsExactly(List.of(story));
        Verdict again = judge(List.of(story), message(LONG_AGO, story));
        assertThat(again.messages()).isEmpty();
        assertThat(again.known()).isEqualTo(1);
    }

    @Test
    void aStoryIsToldAgainWhenItBecomesWorse() {
        AlertMessage told = message(LONG_AGO, alert("a", "neu", "arrears"));
        Alert worse = alert("a", "neg", "arrears");
        Alert another = alert("a", "neu", "arrears", "stoppage");
        assertThat(judge(List.of(worse), told).messages()).containsExactly(List.of(worse.toldAgain()));
        assertThat(judge(List.of(another), told).messages()).containsExactly(List.of(another.toldAgain()));
        assertThat(judge(List.of(alert("a", "pos", "arrears")), told).messages())
                .as("better is no news")
                .isEmpty();
    }

    @Test
    void whatWasToldInPartsIsToldAltogether() {
        AlertMessage first = message(LONG_AGO, alert("a", "neu", "arrears"));
        AlertMessage second = message(LONG_AGO.plusSeconds(60), alert("a", "neg", "stoppage"));
        assertThat(judge(List.of(alert("a", "neg", "arrears", "stoppage")), first, second)
                        .messages())
                .isEmpty();
    }

    @Test
    void aStoryThatBecamePartOfOneThatWasToldIsNoNews() {
        UnaryOperator<String> roots = id -> id.equals("a") ? "b" : id;
        Verdict verdict = AlertPolicy.judge(
                List.of(alert("b", "neg", "stoppage")),
                List.of(message(LONG_AGO, alert("a", "neg", "stoppage"))),
                roots,
                WISHES,
                NOW);
        assertThat(verdict.messages()).isEmpty();
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        AlertWishes wishes = new AlertWishes(Set.of("accident"), false, 3, QuietHours.NONE, WISHES.mail(), null);
        List<Alert> found = List.of(
                alert("a", "neg", "stoppage"),
                alert("b", "neg", "stoppage", "accident"),
                alert("volume:topic:x:2025-W27", "neu", Alert.VOLUME));
        assertThat(judge(found, wishes, NOW).messages()).containsExactly(List.of(found.get(1)));
    }

    @Test
    void aKindThatNobodyAskedForIsNoTurnForTheWorse() {
        AlertWishes wishes = new AlertWishes(Set.of("accident"), false, 3, QuietHours.NONE, WISHES.mail(), null);
        AlertMessage told = message(LONG_AGO, alert("a", "neg", "accident"));
        List<Alert> found = List.of(alert("a", "neg", "accident", "arrears"));
        assertThat(AlertPolicy.judge(found, List.of(told), id -> id, wishes, NOW)
                        .messages())
                .isEmpty();
    }

    @Test
    void whatIsMoreThanAnHourTakesIsGatheredWorstFirst() {
        Alert calm = alert("a", "neu", "wrongdoing");
        Alert grave = alert("b", "neg", "accident");
        Alert last = alert("d", "pos", "arrears");
        Alert volume = alert("volume:topic:x:2025-W27", "neu", Alert.VOLUME);
        assertThat(judge(List.of(volume, last, calm, grave)).messages())
                .containsExactly(List.of(grave), List.of(calm), List.of(last, volume));
    }

    @Test
    void afterEnoughInAnHourTheRestWaits() {
        AlertMessage[] lately = {
            message(NOW.minusSeconds(3_599), alert("x", "neg", "stoppage")),
            message(NOW.minusSeconds(60), alert("y", "neg", "stoppage")),
            message(NOW, alert("z", "neg", "stoppage")),
        };
        List<Alert> found = List.of(alert("a", "neg", "stoppage"), alert("b", "neg", "stoppage"));
        Verdict verdict = judge(found, lately);
        assertThat(verdict.messages()).isEmpty();
        assertThat(verdict.limited()).isEqualTo(2);
        assertThat(AlertPolicy.judge(found, List.of(lately), id -> id, WISHES, NOW.plusSeconds(2))
                        .messages())
                .as("the hour has room for one")
                .containsExactly(found);
    }

    @Test
    void quietHoursHoldAllButTheExceptions() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of("accident"));
        AlertWishes wishes = new AlertWishes(Set.of(), true, 3, night, WISHES.mail(), null);
        List<Alert> found = List.of(alert("a", "neg", "stoppage"), alert("b", "neg", "accident"));
        Verdict late = judge(found, wishes, Instant.parse("2025-07-01T16:00:00Z"));
        assertThat(late.messages()).containsExactly(List.of(found.get(1)));
        assertThat(late.quiet()).isEqualTo(1);
        assertThat(judge(found, wishes, Instant.parse("2025-07-01T22:59:59Z")).quiet())
                .isEqualTo(1);
        assertThat(judge(found, wishes, Instant.parse("2025-07-01T23:00:00Z")).messages())
                .hasSize(2);
    }

    @Test
    void row61AMessageFromAClockThatWasAheadDoesNotUseUpTheHour() {
        AlertMessage ahead = message(NOW.plus(Duration.ofDays(900)), alert("x", "neg", "stoppage"));
        List<Alert> found = List.of(alert("a", "neg", "stoppage"), alert("x", "neg", "stoppage"));
        assertThat(judge(found, ahead, ahead, ahead).messages()).containsExactly(List.of(found.get(0)));
    }

    private static Verdict judge(List<Alert> found, AlertMessage... told) {
        return AlertPolicy.judge(found, List.of(told), id -> id, WISHES, NOW);
    }

    private static Verdict judge(List<Alert> found, AlertWishes wishes, Instant now) {
        return AlertPolicy.judge(found, List.of(), id -> id, wishes, now);
    }
}
