package vn.diembao.pipeline.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.model.AnswerCount;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.PollSign;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.VolumeVerdict;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.feed.SplitPollFunction;
import vn.diembao.pipeline.tally.TallyMark;
import vn.diembao.pipeline.tally.TallyMark.What;

final class JudgeSourceFunctionTest {
    private static final Instant BEGIN = Samples.NOON;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void healthIsToldSoonAndThenHourlyWhileNothingChanges() throws Exception {
        try (var harness = live(null)) {
            at(harness, BEGIN);
            harness.feed(poll(BEGIN, PollOutcome.ANSWERED));
            at(harness, BEGIN.plus(MINUTE));
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(HealthState.OK, SourceHealth::state)
                    .returns(BEGIN, SourceHealth::lastSuccessAt);
            at(harness, BEGIN.plus(HOUR));
            assertThat(harness.takeOutput()).isEmpty();
            at(harness, BEGIN.plus(HOUR).plus(MINUTE));
            assertThat(harness.takeOutput()).hasSize(1);
        }
    }

    @Test
    void changeIsToldWithinAMinute() throws Exception {
        try (var harness = live(null)) {
            at(harness, BEGIN);
            harness.feed(poll(BEGIN, PollOutcome.ANSWERED));
            at(harness, BEGIN.plus(MINUTE));
            harness.takeOutput();
            for (int i = 0; i < 3; i++) {
                harness.feed(poll(BEGIN.plus(MINUTE), PollOutcome.BLOCKED));
            }
            at(harness, BEGIN.plus(MINUTE).plus(MINUTE));
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(HealthState.WARNING, SourceHealth::state)
                    .returns(List.of(HealthReason.BLOCKED), SourceHealth::reasons)
                    .returns("why", SourceHealth::lastFailure);
        }
    }

    @Test
    void row64SourceThatFallsSilentIsFoundByTheClock() throws Exception {
        try (var harness = live(null)) {
            Instant now = begin(harness, 10);
            harness.takeOutput();
            for (int hour = 1; hour <= 25; hour++) {
                Instant then = now.plus(HOUR.multipliedBy(hour));
                harness.feed(poll(then, PollOutcome.NOT_MODIFIED));
                at(harness, then.plus(MINUTE));
            }
            assertThat(harness.takeOutput())
                    .last()
                    .returns(HealthState.FAILING, SourceHealth::state)
                    .returns(VolumeVerdict.SILENT, health -> health.volume().verdict());
        }
    }

    @Test
    void row34HostThatIsDownForDaysIsToldAndStaysTold() throws Exception {
        try (var harness = live(null)) {
            for (int hour = 0; hour <= 72; hour += 6) {
                Instant then = BEGIN.plus(HOUR.multipliedBy(hour));
                at(harness, then);
                harness.feed(poll(then, PollOutcome.FAILED));
            }
            assertThat(harness.takeOutput())
                    .last()
                    .returns(HealthState.FAILING, SourceHealth::state)
                    .returns(List.of(HealthReason.UNREACHABLE), SourceHealth::reasons);
        }
    }

    @Test
    void row57CountsAndClockSurviveARestore() throws Exception {
        OperatorSubtaskState state;
        Instant now;
        try (var harness = live(null)) {
            now = begin(harness, 10);
            state = harness.snapshot();
        }
        try (var harness = live(state)) {
            at(harness, now.plus(HOUR).plus(MINUTE));
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(VolumeVerdict.NORMAL, health -> health.volume().verdict())
                    .satisfies(health -> assertThat(health.volume().usual()).isEqualTo(30));
        }
    }

    @Test
    void runThatEndsTellsAtItsEnd() throws Exception {
        try (var harness = live(null)) {
            at(harness, BEGIN.plusSeconds(20));
            harness.feed(poll(BEGIN, PollOutcome.ANSWERED));
            harness.endInput();
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(BEGIN.plusSeconds(20), SourceHealth::judgedAt)
                    .returns(HealthState.OK, SourceHealth::state)
                    .returns(VolumeVerdict.LEARNING, health -> health.volume().verdict());
        }
    }

    @ParameterizedTest
    @EnumSource(PollSign.class)
    void signOfAPollReachesTheHealthOfItsSource(PollSign sign) throws Exception {
        FeedPoll poll = new FeedPoll(
                Samples.SOURCE,
                "https://bao-mau.vn/rss",
                BEGIN,
                PollOutcome.ANSWERED,
                200,
                "",
                0,
                List.of(),
                List.of(),
                Set.of(sign));
        try (var split = FunctionHarness.of(new SplitPollFunction());
                var harness = live(null)) {
            at(harness, BEGIN);
            split.feed(poll);
            for (TallyMark mark : split.marks()) {
                harness.feed(mark);
            }
            harness.endInput();
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns(List.of(HealthReason.valueOf(sign.name())), SourceHealth::reasons)
                    .satisfies(health -> assertThat(health.answers()).contains(new AnswerCount(sign.name(), 1, 1)));
        }
    }

    @Test
    void row26WhatAnAnsweredPollRemarksIsKeptUntilAnotherDoes() throws Exception {
        try (var harness = live(null)) {
            at(harness, BEGIN);
            harness.feed(poll(BEGIN, PollOutcome.ANSWERED, "held back 40 entries"));
            harness.feed(poll(BEGIN, PollOutcome.NOT_MODIFIED, ""));
            harness.feed(poll(BEGIN, PollOutcome.FAILED, "HTTP 503"));
            harness.endInput();
            assertThat(harness.takeOutput())
                    .singleElement()
                    .returns("held back 40 entries", SourceHealth::lastRemark)
                    .returns("HTTP 503", SourceHealth::lastFailure);
        }
    }

    @Test
    void sourceThatWasNotPolledIsNotJudged() throws Exception {
        try (var harness = live(null)) {
            harness.feed(TallyMark.of(What.CLIP, Samples.SOURCE, BEGIN));
            harness.endInput();
            assertThat(harness.takeOutput()).isEmpty();
        }
    }

    @Test
    void sourceThatIsNotConfiguredIsNotJudgedNorRemembered() throws Exception {
        OperatorSubtaskState state;
        try (var harness = live(null)) {
            begin(harness, 1);
            state = harness.snapshot();
        }
        try (var harness = harness(Set.of("bao-khac"), state)) {
            at(harness, BEGIN.plus(Duration.ofDays(2)));
            harness.feed(poll(BEGIN, PollOutcome.FAILED));
            at(harness, BEGIN.plus(Duration.ofDays(3)));
            harness.endInput();
            assertThat(harness.takeOutput()).isEmpty();
        }
    }

    @Test
    void row65CountsOfWeeksAgoAreForgotten() throws Exception {
        try (var harness = live(null)) {
            begin(harness, 1);
            at(harness, BEGIN.plus(Duration.ofDays(60)));
            harness.takeOutput();
            // Forgotten polls are as if never made: the source is new again.
            harness.feed(poll(BEGIN.plus(Duration.ofDays(60)), PollOutcome.ANSWERED));
            at(harness, BEGIN.plus(Duration.ofDays(60)).plus(HOUR).plus(MINUTE));
            assertThat(harness.takeOutput()).last().satisfies(health -> {
                assertThat(health.volume().verdict()).isEqualTo(VolumeVerdict.LEARNING);
                assertThat(health.answers()).containsExactly(new AnswerCount("ANSWERED", 1, 1));
            });
        }
    }

    /** So many usual days, hour by hour in their last one; the time then. */
    private static Instant begin(FunctionHarness<TallyMark, SourceHealth> harness, int days) throws Exception {
        Instant now = BEGIN;
        for (int day = 0; day < days; day++) {
            now = BEGIN.plus(Duration.ofDays(day));
            at(harness, now);
            day(harness, now);
        }
        at(harness, now.plus(MINUTE));
        return now;
    }

    private static void day(FunctionHarness<TallyMark, SourceHealth> harness, Instant at) throws Exception {
        harness.feed(poll(at, PollOutcome.ANSWERED));
        for (int clip = 0; clip < 30; clip++) {
            harness.feed(TallyMark.of(What.CLIP, Samples.SOURCE, at));
        }
    }

    private static void at(FunctionHarness<TallyMark, SourceHealth> harness, Instant now) throws Exception {
        harness.setTime(now.toEpochMilli());
    }

    private static FunctionHarness<TallyMark, SourceHealth> live(OperatorSubtaskState state) throws Exception {
        return harness(Set.of(Samples.SOURCE), state);
    }

    private static FunctionHarness<TallyMark, SourceHealth> harness(Set<String> sources, OperatorSubtaskState state)
            throws Exception {
        return FunctionHarness.restored(new JudgeSourceFunction(sources), TallyMark::sourceId, state);
    }

    private static TallyMark poll(Instant at, PollOutcome outcome) {
        return poll(at, outcome, outcome == PollOutcome.ANSWERED ? "" : "why");
    }

    private static TallyMark poll(Instant at, PollOutcome outcome, String detail) {
        return TallyMark.poll(new FeedPoll(
                Samples.SOURCE, "https://bao-mau.vn/rss", at, outcome, 0, detail, 0, List.of(), List.of(), Set.of()));
    }
}
