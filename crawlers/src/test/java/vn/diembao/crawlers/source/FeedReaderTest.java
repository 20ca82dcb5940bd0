package vn.diembao.crawlers.source;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

class FeedReaderTest {
    private static final FeedSpec SPEC = FeedSpecs.of("s", "http://a/rss", 3_600_000, 0);

    private final ScriptedPoller poller = new ScriptedPoller();
    private final CollectedOutput<FeedPoll> output = new CollectedOutput<>();
    private FeedReader reader = reader(PollLimit.CONTINUOUS);

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void aPolledFeedLeavesWithItsValidatorsKept() throws Exception {
        reader.addSplits(List.of(FeedSplit.fresh(SPEC.feedUrl())));
        untilCollected(1);
        assertThat(output.records).extracting(FeedPoll::outcome).containsExactly(PollOutcome.ANSWERED);
        assertThat(reader.snapshotState(1))
                .singleElement()
                .extracting(FeedSplit::etag)
                .isEqualTo("\"1\"");
    }

    @Test
    void betweenPollsTheReaderWaits() throws Exception {
        reader.addSplits(List.of(FeedSplit.fresh(SPEC.feedUrl())));
        untilCollected(1);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        assertThat(poller.polls).hasSize(1);
    }

    @Test
    void whileAPollIsUnderWayTheFeedIsSnapshotAsBefore() throws Exception {
        poller.hold = new CountDownLatch(1);
        FeedSplit before = FeedSplit.fresh(SPEC.feedUrl()).answered("\"0\"", null, "h", List.of("k"));
        reader.addSplits(List.of(before));
        reader.pollNext(output);
        assertThat(poller.started.await(10, SECONDS)).isTrue();
        assertThat(reader.snapshotState(1)).containsExactly(before);
        poller.hold.countDown();
        untilCollected(1);
        assertThat(reader.snapshotState(2))
                .singleElement()
                .extracting(FeedSplit::etag)
                .isEqualTo("\"1\"");
    }

    @Test
    void aBoundedRunEndsWhenEveryFeedIsRead() throws Exception {
        reader.close();
        reader = reader(PollLimit.ONCE);
        reader.addSplits(List.of(FeedSplit.fresh(SPEC.feedUrl())));
        reader.notifyNoMoreSplits();
        untilCollected(1);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aReaderWithoutFeedsEndsABoundedRun() {
        reader.notifyNoMoreSplits();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aFeedNoLongerConfiguredIsNotPolled() {
        reader.addSplits(List.of(FeedSplit.fresh("http://gone/rss")));
        reader.pollNext(output);
        assertThat(reader.snapshotState(1)).isEmpty();
    }

    @Test
    void aFutureHandedOutIsCompletedEvenWhenTheReaderIsAskedInBetween() throws Exception {
        poller.hold = new CountDownLatch(1);
        reader.addSplits(List.of(FeedSplit.fresh(SPEC.feedUrl())));
        reader.pollNext(output);
        CompletableFuture<Void> handedOut = reader.isAvailable();
        reader.pollNext(output);
        reader.pollNext(output);
        poller.hold.countDown();
        handedOut.get(10, SECONDS);
        untilCollected(1);
    }

    @Test
    void aBrokenPollerFailsTheJob() {
        poller.failure = new IllegalStateException("no such parser");
        reader.addSplits(List.of(FeedSplit.fresh(SPEC.feedUrl())));
        assertThatThrownBy(() -> untilCollected(1)).hasRootCauseMessage("no such parser");
    }

    private FeedReader reader(PollLimit limit) {
        return new FeedReader(Map.of(SPEC.feedUrl(), SPEC), poller, limit, Clock.systemUTC());
    }

    private void untilCollected(int count) throws Exception {
        while (output.records.size() < count) {
            reader.isAvailable().get(10, SECONDS);
            reader.pollNext(output);
        }
    }

    /** Answers every poll with the next ETag; may be held or broken. */
    private static final class ScriptedPoller implements FeedPoller {
        private final List<FeedSplit> polls = new ArrayList<>();
        private final CountDownLatch started = new CountDownLatch(1);
        private volatile CountDownLatch hold = new CountDownLatch(0);
        private volatile RuntimeException failure;

        @Override
        public synchronized PolledFeed poll(FeedSpec spec, FeedSplit split) {
            started.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure != null) {
                throw failure;
            }
            polls.add(split);
            FeedPoll poll = new FeedPoll(
                    spec.sourceId(),
                    spec.feedUrl(),
                    Instant.EPOCH,
                    PollOutcome.ANSWERED,
                    200,
                    "",
                    0,
                    List.of(),
                    List.of(),
                    Set.of());
            return new PolledFeed(poll, split.answered("\"" + polls.size() + '"', null, "h", List.of()), 0);
        }

        @Override
        public void close() {}
    }
}
