package vn.diembao.pipeline.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark;

final class HealthJudgeTest {
    private static final SourceMoments ANSWERED = SourceMoments.NONE.plus(poll(PollOutcome.ANSWERED, Duration.ZERO));

    private final HealthJudge judge = new HealthJudge();

    @Test
    void sourceThatAnswersAndGivesAsEverIsWell() {
        SourceHealth health = judge(Counted.usual(), ANSWERED);
        assertThat(health.state()).isEqualTo(HealthState.OK);
        assertThat(health.reasons()).isEmpty();
        assertThat(health.volume().verdict()).isEqualTo(VolumeVerdict.NORMAL);
        assertThat(health.answers()).containsExactly(new AnswerCount("ANSWERED", 20, 140));
    }

    @ParameterizedTest
    @CsvSource({
        "CHALLENGE,CHALLENGE",
        "MISSING_PAGE,MISSING_PAGE",
        "PAGE_GONE,MISSING_PAGE",
        "PAYWALL,PAYWALL",
        "ENCRYPTED,ENCRYPTED",
        "FORBIDDEN,BLOCKED",
        "ROBOTS_DISALLOWED,BLOCKED",
        "NO_ARTICLE,UNREADABLE"
    })
    void row32PagesThatAreNoArticlesPullTheSourceDown(String refusal, HealthReason reason) {
        SourceHealth some = judge(Counted.usual().add(refusal, 1, 4).add("REJECTION", 1, 4), ANSWERED);
        assertThat(some)
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(reason), SourceHealth::reasons);
        SourceHealth most = judge(Counted.usual().add(refusal, 1, 40).add("REJECTION", 1, 40), ANSWERED);
        assertThat(most)
                .returns(HealthState.FAILING, SourceHealth::state)
                .returns(List.of(reason), SourceHealth::reasons);
    }

    @Test
    void refusalsOfOneKindAreAddedUpUnderTheirReason() {
        Counted mixed =
                Counted.usual().add("TIMEOUT", 1, 2).add("SERVER_ERROR", 2, 2).add("REJECTION", 1, 4);
        assertThat(judge(mixed, ANSWERED).reasons()).containsExactly(HealthReason.UNREACHABLE);
    }

    @Test
    void aFewFailedLooksAmongManyGoodOnesAreNoReason() {
        Counted quiet = new Counted()
                .add("POLL", 1, 288)
                .add("ANSWERED", 1, 288)
                .add("CLIP", 1, 2)
                .add("REVISIT", 1, 63)
                .add("REJECTION", 1, 3)
                .add("TIMEOUT", 1, 3);
        assertThat(judge(quiet, ANSWERED).state()).isEqualTo(HealthState.OK);
    }

    @Test
    void aBudgetUsedUpIsAWarningAtMost() {
        Counted busy =
                Counted.usual().add("REVISIT", 1, 400).add("REJECTION", 1, 400).add("OVER_BUDGET", 1, 400);
        assertThat(judge(busy, ANSWERED))
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(HealthReason.OVER_BUDGET), SourceHealth::reasons);
    }

    @Test
    void row26AFloodOfEntriesDoesNotHideThatPagesAreChallenges() {
        Counted flood = Counted.usual()
                .add("REJECTION", 1, 1_040)
                .add("OVER_CAP", 1, 1_000)
                .add("CHALLENGE", 1, 40);
        assertThat(judge(flood, ANSWERED).reasons()).contains(HealthReason.CHALLENGE);
    }

    @Test
    void singleFaultsAndThoseOfYesterdayAreNoReason() {
        Counted faults = Counted.usual()
                .add("TIMEOUT", 1, 2)
                .add("REJECTION", 1, 2)
                .add("CHALLENGE", 30, 40)
                .add("REJECTION", 30, 40);
        SourceHealth health = judge(faults, ANSWERED);
        assertThat(health.state()).isEqualTo(HealthState.OK);
        assertThat(health.answers())
                .as("what happened in the week is told all the same")
                .contains(new AnswerCount("CHALLENGE", 0, 40), new AnswerCount("TIMEOUT", 2, 2));
    }

    @ParameterizedTest
    @CsvSource({"FAILED,UNREACHABLE", "BLOCKED,BLOCKED", "MALFORMED,NO_FEED"})
    void row34SourceWithoutAnAnswerForADayIsFailing(PollOutcome outcome, HealthReason reason) {
        Counted down = Counted.usual();
        SourceMoments moments = SourceMoments.NONE.plus(poll(PollOutcome.ANSWERED, Duration.ofHours(30)));
        for (int hour = 25; hour >= 0; hour--) {
            down.add("POLL", hour, 40).add(outcome.name(), hour, 40);
            moments = moments.plus(poll(outcome, Duration.ofHours(hour)));
        }
        SourceHealth health = judge(down, moments);
        assertThat(health.state()).isEqualTo(HealthState.FAILING);
        assertThat(health.reasons()).containsExactly(reason);
        assertThat(health.lastSuccessAt()).isEqualTo(Counted.NOW.minus(Duration.ofHours(30)));
        assertThat(health.lastFailure()).isEqualTo("why");
    }

    @Test
    void row34HoursOfOutageAreAWarning() {
        Counted down = Counted.usual().add("POLL", 1, 10).add("FAILED", 1, 10);
        SourceMoments moments = ANSWERED.plus(poll(PollOutcome.FAILED, Duration.ofHours(-1)));
        assertThat(judge(down, moments))
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(HealthReason.UNREACHABLE), SourceHealth::reasons);
    }

    @ParameterizedTest
    @CsvSource({"FAILED,UNREACHABLE", "BLOCKED,BLOCKED", "MALFORMED,NO_FEED"})
    void sourceThatGaveNoAnswerAtAllIsAWarningFromTheFirstPollOn(PollOutcome outcome, HealthReason reason) {
        Counted one = new Counted().add("POLL", 0, 1).add(outcome.name(), 0, 1);
        assertThat(judge(one, SourceMoments.NONE.plus(poll(outcome, Duration.ZERO))))
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(reason), SourceHealth::reasons);
    }

    @Test
    void daysInWhichNobodyAskedAreNoOutage() {
        SourceMoments moments = SourceMoments.NONE
                .plus(poll(PollOutcome.ANSWERED, Duration.ofDays(3)))
                .plus(poll(PollOutcome.FAILED, Duration.ofMinutes(5)));
        assertThat(judge(Counted.usual(), moments).state()).isEqualTo(HealthState.OK);
    }

    @ParameterizedTest
    @EnumSource(PollSign.class)
    void signOfAFeedIsAWarningOfItsName(PollSign sign) {
        assertThat(judge(Counted.usual().add(sign.name(), 3, 1), ANSWERED))
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(HealthReason.valueOf(sign.name())), SourceHealth::reasons);
    }

    @Test
    void row26FloodIsSeen() {
        Counted flood = Counted.usual().add("CLIP", 0, 3_000).add(PollSign.HELD_BACK.name(), 0, 12);
        assertThat(judge(flood, ANSWERED))
                .returns(HealthState.WARNING, SourceHealth::state)
                .returns(List.of(HealthReason.HIGH, HealthReason.HELD_BACK), SourceHealth::reasons);
    }

    @Test
    void row64SilenceIsAFailureThoughEveryPollIsAnswered() {
        Counted silent = new Counted();
        for (int day = 0; day < 10; day++) {
            silent.add("POLL", day * 24, 20).add("ANSWERED", day * 24, 20).add("CLIP", day * 24, day == 0 ? 0 : 30);
        }
        assertThat(judge(silent, ANSWERED))
                .returns(HealthState.FAILING, SourceHealth::state)
                .returns(List.of(HealthReason.SILENT), SourceHealth::reasons);
    }

    private SourceHealth judge(Counted counted, SourceMoments moments) {
        return judge.judge(Samples.SOURCE, counted.counts(), moments, null, Counted.NOW);
    }

    private static TallyMark poll(PollOutcome outcome, Duration ago) {
        return TallyMark.poll(new FeedPoll(
                Samples.SOURCE,
                "https://bao-mau.vn/rss",
                Counted.NOW.minus(ago),
                outcome,
                200,
                outcome == PollOutcome.ANSWERED ? "" : "why",
                1,
                List.of(),
                List.of(),
                Set.of()));
    }
}
