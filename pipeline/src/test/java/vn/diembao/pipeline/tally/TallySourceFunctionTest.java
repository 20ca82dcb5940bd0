package vn.diembao.pipeline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import vn.diembao.model.SourceHour;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark.What;

final class TallySourceFunctionTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void givesChangedHoursOutOnceASecond() throws Exception {
        try (var harness = harness("run-1", null)) {
            harness.setTime(10_000);
            harness.feed(item(Samples.NOON), item(Samples.NOON), item(hoursLater(1)));
            harness.setTime(10_999);
            assertThat(harness.takeOutput()).isEmpty();
            harness.setTime(11_000);
            assertThat(harness.takeOutput())
                    .extracting(SourceHour::hour, SourceHour::items)
                    .containsExactlyInAnyOrder(tuple(Samples.NOON, 2L), tuple(hoursLater(1), 1L));
            harness.setTime(20_000);
            assertThat(harness.takeOutput()).as("nothing changed").isEmpty();
            harness.feed(item(Samples.NOON));
            harness.setTime(21_000);
            assertThat(harness.takeOutput()).singleElement().returns(3L, SourceHour::items);
        }
    }

    @Test
    void givesTheRestOutAtTheEndOfInput() throws Exception {
        try (var harness = harness("run-1", null)) {
            harness.feed(item(Samples.NOON), clip(Samples.NOON));
            harness.endInput();
            assertThat(harness.takeOutput()).singleElement().satisfies(hour -> {
                assertThat(hour.items()).isEqualTo(1);
                assertThat(hour.clips()).isEqualTo(1);
            });
        }
    }

    @Test
    void eachSourceHasItsOwnFigures() throws Exception {
        try (var harness = harness("run-1", null)) {
            harness.feed(item(Samples.NOON), TallyMark.of(What.ITEM, "bao-khac", Samples.NOON));
            harness.setTime(1_000);
            assertThat(harness.takeOutput())
                    .extracting(SourceHour::sourceId)
                    .containsExactlyInAnyOrder(Samples.SOURCE, "bao-khac");
        }
    }

    @Test
    void row57CountsAndRunSurviveARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness("run-1", null)) {
            harness.feed(item(Samples.NOON), item(Samples.NOON));
            state = harness.snapshot();
            harness.feed(item(Samples.NOON));
        }
        try (var harness = harness("run-2", state)) {
            harness.feed(item(Samples.NOON));
            harness.endInput();
            assertThat(harness.takeOutput()).singleElement().satisfies(hour -> {
                assertThat(hour.items()).isEqualTo(3);
                assertThat(hour.run()).isEqualTo("run-1");
            });
        }
    }

    @Test
    void flushUnderWayAtASnapshotComesAfterTheRestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness("run-1", null)) {
            harness.feed(item(Samples.NOON));
            state = harness.snapshot();
        }
        try (var harness = harness("run-1", state)) {
            harness.setTime(1_000);
            assertThat(harness.takeOutput()).singleElement().returns(1L, SourceHour::items);
        }
    }

    @Test
    void marksOfOldHoursArrivingLateNeverResetAnHour() throws Exception {
        Instant weeksAgo = Samples.NOON.minus(Duration.ofDays(30));
        try (var harness = harness("run-1", null)) {
            // An archive is read: hours of a month in any order, each flushed in between.
            for (int i = 0; i < 5; i++) {
                harness.setTime(i * 2_000L);
                harness.feed(item(weeksAgo), item(Samples.NOON));
            }
            harness.endInput();
            List<SourceHour> out = harness.takeOutput();
            assertThat(out)
                    .filteredOn(hour -> hour.hour().equals(weeksAgo))
                    .extracting(SourceHour::items)
                    .isSorted()
                    .endsWith(5L);
        }
    }

    @Test
    void row65HoursUntouchedForTwoDaysAreForgotten() throws Exception {
        try (var harness = harness("run-1", null)) {
            harness.setTime(0);
            harness.feed(item(Samples.NOON));
            for (int day = 1; day <= 30; day++) {
                harness.setTime(day * DAY);
                harness.feed(item(hoursLater(24 * day)));
            }
            harness.setTime(30 * DAY + 1_000);
            harness.takeOutput();
            harness.feed(item(Samples.NOON), item(hoursLater(24 * 29)));
            harness.setTime(30 * DAY + 2_000);
            assertThat(harness.takeOutput())
                    .extracting(SourceHour::hour, SourceHour::items)
                    .containsExactlyInAnyOrder(tuple(Samples.NOON, 1L), tuple(hoursLater(24 * 29), 2L));
        }
    }

    @Test
    void hourTouchedWithinTwoDaysIsKept() throws Exception {
        try (var harness = harness("run-1", null)) {
            harness.setTime(0);
            harness.feed(item(Samples.NOON));
            harness.setTime(DAY);
            harness.feed(item(Samples.NOON));
            harness.setTime(2 * DAY + 5_000);
            harness.feed(item(hoursLater(48)));
            harness.setTime(2 * DAY + 6_000);
            harness.takeOutput();
            harness.feed(item(Samples.NOON));
            harness.setTime(2 * DAY + 7_000);
            assertThat(harness.takeOutput()).singleElement().returns(3L, SourceHour::items);
        }
    }

    @Test
    void row57HourIsNotForgottenByTheTimeTheJobStoodStill() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness("run-1", null)) {
            harness.setTime(0);
            harness.feed(item(Samples.NOON), item(Samples.NOON));
            state = harness.snapshot();
        }
        try (var harness = harness("run-1", state)) {
            harness.setTime(3 * DAY);
            harness.takeOutput();
            harness.feed(clip(Samples.NOON));
            harness.setTime(3 * DAY + 1_000);
            assertThat(harness.takeOutput())
                    .as("a page that was under way comes back to the hour it belongs to")
                    .singleElement()
                    .returns(2L, SourceHour::items)
                    .returns(1L, SourceHour::clips);
        }
    }

    private static FunctionHarness<TallyMark, SourceHour> harness(String run, OperatorSubtaskState state)
            throws Exception {
        return FunctionHarness.restored(new TallySourceFunction(run), TallyMark::sourceId, state);
    }

    private static TallyMark item(Instant at) {
        return TallyMark.of(What.ITEM, Samples.SOURCE, at);
    }

    private static TallyMark clip(Instant at) {
        return TallyMark.of(What.CLIP, Samples.SOURCE, at);
    }

    private static Instant hoursLater(int hours) {
        return Samples.NOON.plus(Duration.ofHours(hours));
    }
}
