package vn.diembao.crawlers.source;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;

/** Two hundred hosts of which some never answer. */
@Timeout(60)
final class FeedReaderFairnessTest {
    private static final int HOSTS = 200;
    private static final int ROUNDS = 5;
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();
    private final CollectedOutput<FeedPoll> output = new CollectedOutput<>();

    @ParameterizedTest(name = "{0} of 200")
    @ValueSource(ints = {0, 1, 20})
    void row35HostsThatHangLeaveTheOthersTheirSchedule(int hanging) throws Exception {
        Map<String, FeedSpec> specs = IntStream.range(0, HOSTS)
                .mapToObj(i -> FeedSpecs.of("s", "http://host" + i + "/rss", INTERVAL.toMillis(), 0))
                .collect(Collectors.toMap(FeedSpec::feedUrl, Function.identity()));
        try (HangingPoller poller = new HangingPoller(hanging, clock);
                FeedReader reader = new FeedReader(specs, poller, PollLimit.CONTINUOUS, clock)) {
            reader.addSplits(specs.keySet().stream().map(FeedSplit::fresh).toList());
            for (int round = 1; round <= ROUNDS; round++) {
                untilCollected(reader, round * (HOSTS - hanging));
                clock.advance(INTERVAL);
            }
            assertThat(poller.hung).hasValue(hanging);
        }
        Map<String, List<Instant>> polls = output.records.stream()
                .collect(Collectors.groupingBy(
                        FeedPoll::feedUrl, Collectors.mapping(FeedPoll::fetchedAt, Collectors.toList())));
        List<Instant> onTime = IntStream.range(0, ROUNDS)
                .mapToObj(round -> HandClock.T0.plus(INTERVAL.multipliedBy(round)))
                .toList();
        assertThat(polls).hasSize(HOSTS - hanging);
        assertThat(polls.values()).allSatisfy(times -> assertThat(times).isEqualTo(onTime));
    }

    private void untilCollected(FeedReader reader, int count) throws Exception {
        reader.pollNext(output);
        while (output.records.size() < count) {
            reader.isAvailable().get(20, SECONDS);
            reader.pollNext(output);
        }
    }

    /** Answers at once, but for the first hosts, which never do. */
    private static final class HangingPoller implements FeedPoller {
        private final AtomicInteger hung = new AtomicInteger();
        private final CountDownLatch end = new CountDownLatch(1);
        private final int hanging;
        private final Clock clock;

        HangingPoller(int hanging, Clock clock) {
            this.hanging = hanging;
            this.clock = clock;
        }

        @Override
        public PolledFeed poll(FeedSpec spec, FeedSplit split) {
            if (Integer.parseInt(spec.host().substring("host".length())) < hanging) {
                hung.incrementAndGet();
                awaitEnd();
            }
            FeedPoll poll = new FeedPoll(
                    spec.sourceId(),
                    spec.feedUrl(),
                    clock.instant(),
                    PollOutcome.NOT_MODIFIED,
                    304,
                    "",
                    0,
                    List.of(),
                    List.of(),
                    Set.of());
            return new PolledFeed(poll, split.unchanged(), 0);
        }

        @Override
        public void close() {
            end.countDown();
        }

        private void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class HandClock extends Clock {
        private static final Instant T0 = Instant.parse("2025-07-01T00:00:00Z");
        private volatile Instant now = T0;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
