package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

class PollScheduleTest {
    private static final Instant T0 = Instant.parse("2025-07-01T00:00:00Z");
    private static final FeedSpec A1 = FeedSpecs.of("a", "http://a/1", 60_000, 2_000);
    private static final FeedSpec A2 = FeedSpecs.of("a", "http://a/2", 60_000, 2_000);
    private static final FeedSpec B = FeedSpecs.of("b", "http://b/1", 60_000, 0);

    private final PollSchedule schedule = new PollSchedule(PollLimit.CONTINUOUS);

    @Test
    void aHostIsPolledByOneAtATime() {
        add(A1, A2, B);
        assertThat(take(T0)).isIn("http://a/1", "http://a/2");
        assertThat(take(T0)).isEqualTo("http://b/1");
        assertThat(take(T0)).isNull();
        assertThat(schedule.wakeAt()).isEmpty();
    }

    @Test
    void theHostsDelayStandsBetweenTwoPolls() {
        add(A1, A2);
        String first = take(T0);
        schedule.handedOn(answer(first, PollOutcome.ANSWERED), T0);
        assertThat(take(T0.plusMillis(1_999))).isNull();
        assertThat(schedule.wakeAt()).contains(T0.plusMillis(2_000));
        assertThat(take(T0.plusMillis(2_000))).isNotNull().isNotEqualTo(first);
    }

    @Test
    void aFeedIsDueAgainAfterItsInterval() {
        add(B);
        schedule.handedOn(answer(take(T0), PollOutcome.ANSWERED), T0);
        assertThat(take(T0.plusSeconds(59))).isNull();
        assertThat(take(T0.plusSeconds(60))).isEqualTo("http://b/1");
    }

    @Test
    void aFailingFeedWaitsLongerEachTimeButNotLongerThanADay() {
        add(B);
        Instant now = T0;
        long lastWait = 0;
        for (int failures = 1; failures <= 12; failures++) {
            schedule.handedOn(failure(take(now), failures), now);
            long wait = schedule.wakeAt().orElseThrow().getEpochSecond() - now.getEpochSecond();
            assertThat(wait).isGreaterThanOrEqualTo(lastWait).isLessThanOrEqualTo(24 * 3_600);
            lastWait = wait;
            now = now.plusSeconds(wait);
        }
        assertThat(lastWait).isEqualTo(60 << 8);
    }

    @Test
    void row31RetryAfterIsKept() {
        add(B);
        take(T0);
        schedule.handedOn(
                new PolledFeed(
                        poll("http://b/1", PollOutcome.FAILED),
                        FeedSplit.fresh("http://b/1").failed(),
                        3_600_000),
                T0);
        assertThat(schedule.wakeAt()).contains(T0.plusSeconds(3_600));
    }

    @Test
    void row31RetryAfterHoldsTheWholeHost() {
        add(A1, A2, B);
        String first = take(T0);
        schedule.handedOn(
                new PolledFeed(
                        poll(first, PollOutcome.FAILED), FeedSplit.fresh(first).failed(), 600_000),
                T0);
        assertThat(take(T0)).isEqualTo(B.feedUrl());
        assertThat(take(T0.plusSeconds(599))).isNull();
        assertThat(schedule.wakeAt()).contains(T0.plusSeconds(600));
        assertThat(take(T0.plusSeconds(600))).startsWith("http://a/");
    }

    @Test
    void anArchiveIsOverAtTheFirst304() {
        PollSchedule archive = new PollSchedule(PollLimit.UNTIL_UNCHANGED);
        archive.add(B, FeedSplit.fresh(B.feedUrl()));
        archive.take(T0);
        archive.handedOn(answer(B.feedUrl(), PollOutcome.NOT_MODIFIED), T0);
        assertThat(archive.isFinished()).isTrue();
        assertThat(archive.snapshot()).singleElement().matches(FeedSplit::finished);
    }

    @Test
    void anArchiveThatNeverAnswersIsGivenUp() {
        PollSchedule archive = new PollSchedule(PollLimit.UNTIL_UNCHANGED);
        archive.add(B, FeedSplit.fresh(B.feedUrl()));
        Instant now = T0;
        for (int failures = 1; failures <= 3; failures++) {
            assertThat(archive.isFinished()).isFalse();
            archive.take(now);
            archive.handedOn(failure(B.feedUrl(), failures), now);
            now = archive.wakeAt().orElse(now);
        }
        assertThat(archive.isFinished()).isTrue();
    }

    @Test
    void oncePollsOnceHoweverItEnds() {
        PollSchedule once = new PollSchedule(PollLimit.ONCE);
        once.add(B, FeedSplit.fresh(B.feedUrl()));
        once.take(T0);
        once.handedOn(failure(B.feedUrl(), 1), T0);
        assertThat(once.isFinished()).isTrue();
    }

    @Test
    void onceGoesThroughTheFeedsOfASilentHost() {
        PollSchedule once = new PollSchedule(PollLimit.ONCE);
        for (int i = 0; i < 20; i++) {
            FeedSpec spec = FeedSpecs.of("a", "http://a/" + i, 60_000, 0);
            once.add(spec, FeedSplit.fresh(spec.feedUrl()));
        }
        for (int i = 0; i < 20; i++) {
            FeedSplit split = once.take(T0).orElseThrow().getValue();
            once.handedOn(Polls.failed(split.feedUrl(), 0, split.failed()), T0);
        }
        assertThat(once.isFinished()).isTrue();
    }

    @Test
    void onceDoesNotWaitForWhatAnEarlierRunHadPlanned() {
        PollSchedule once = new PollSchedule(PollLimit.ONCE);
        once.add(B, FeedSplit.fresh(B.feedUrl()).dueAt(T0.plusSeconds(3_600)));
        assertThat(once.wakeAt()).contains(Instant.EPOCH);
        assertThat(once.take(T0)).isPresent();
    }

    @Test
    void aFeedThatABoundedRunHadFinishedIsPolledAgainByARunWithoutEnd() {
        schedule.add(B, FeedSplit.fresh(B.feedUrl()).finish());
        assertThat(take(T0)).isEqualTo(B.feedUrl());
        assertThat(schedule.snapshot()).singleElement().matches(split -> !split.finished());
    }

    @Test
    void aFinishedFeedStaysFinishedWhenItsRunIsRestored() {
        PollSchedule archive = new PollSchedule(PollLimit.UNTIL_UNCHANGED);
        archive.add(B, FeedSplit.fresh(B.feedUrl()).finish());
        assertThat(archive.take(T0)).isEmpty();
        assertThat(archive.isFinished()).isTrue();
    }

    @Test
    void aFeedBeingPolledIsSnapshotAsBeforeThePoll() {
        FeedSplit known = FeedSplit.fresh(B.feedUrl()).answered("\"1\"", null, "h", List.of("k"));
        schedule.add(B, known);
        schedule.take(T0);
        assertThat(schedule.snapshot()).containsExactly(known);
    }

    private void add(FeedSpec... specs) {
        for (FeedSpec spec : specs) {
            schedule.add(spec, FeedSplit.fresh(spec.feedUrl()));
        }
    }

    private String take(Instant now) {
        return schedule.take(now).map(next -> next.getKey().feedUrl()).orElse(null);
    }

    private static PolledFeed answer(String url, PollOutcome outcome) {
        return new PolledFeed(poll(url, outcome), FeedSplit.fresh(url).unchanged(), 0);
    }

    private static PolledFeed failure(String url, int failures) {
        FeedSplit split = FeedSplit.fresh(url);
        for (int i = 0; i < failures; i++) {
            split = split.failed();
        }
        return new PolledFeed(poll(url, PollOutcome.FAILED), split, 0);
    }

    private static FeedPoll poll(String url, PollOutcome outcome) {
        return new FeedPoll("s", url, T0, outcome, 200, "", 0, List.of(), List.of(), Set.of());
    }
}
