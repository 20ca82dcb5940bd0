package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days of polling in a moment: time jumps from one due poll to the next. */
final class PollScheduleFaultsTest {
    private static final Instant T0 = Instant.parse("2025-07-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final PollSchedule schedule = new PollSchedule(PollLimit.CONTINUOUS);
    private final Map<String, List<Instant>> asked = new TreeMap<>();

    @Test
    void row34AHostDownForDaysIsAskedEverMoreSeldomAndSlowsNoOther() {
        addHourly("down", 3);
        IntStream.range(0, 20).forEach(i -> addHourly("up" + i, 1));
        run(Duration.ofDays(7), (host, now) -> host.equals("down"));
        List<Duration> gaps = gaps(askedOf("down"));
        for (int i = 0; i < gaps.size(); i++) {
            assertThat(gaps.get(i))
                    .as("pause %d", i)
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(Math.min(DAY.toMinutes(), 1L << Math.min(i, 30))))
                    .isLessThanOrEqualTo(DAY);
        }
        assertThat(gaps).last().isEqualTo(DAY);
        assertThat(askedOf("down")).hasSizeLessThan(24);
        IntStream.range(0, 20)
                .forEach(i -> assertThat(gaps(askedOf("up" + i))).hasSize(167).containsOnly(HOUR));
    }

    @Test
    void row34AllFeedsOfAHostComeBackWithIt() {
        addHourly("down", 3);
        Instant back = T0.plus(Duration.ofHours(12));
        run(Duration.ofDays(2), (host, now) -> now.isBefore(back));
        Instant first = askedOf("down").stream()
                .filter(at -> !at.isBefore(back))
                .findFirst()
                .orElseThrow();
        assertThat(first).isBefore(back.plus(DAY));
        asked.values().forEach(times -> assertThat(times)
                .filteredOn(at -> !at.isBefore(back))
                .first()
                .satisfies(at -> assertThat(at).isBefore(first.plus(HOUR))));
    }

    @Test
    void aFeedThatIsGoneBacksOffAloneOnALivingHost() {
        FeedSpec gone = FeedSpecs.of("s", "http://up/gone", HOUR.toMillis(), 0);
        schedule.add(gone, FeedSplit.fresh(gone.feedUrl()));
        addHourly("up", 1);
        run(Duration.ofDays(2), (host, now) -> false);
        assertThat(asked.get(gone.feedUrl())).hasSizeLessThan(7);
        assertThat(gaps(asked.get("http://up/0"))).hasSize(47).containsOnly(HOUR);
    }

    private void addHourly(String host, int feeds) {
        for (int i = 0; i < feeds; i++) {
            FeedSpec spec = FeedSpecs.of("s", "http://" + host + "/" + i, HOUR.toMillis(), 0);
            schedule.add(spec, FeedSplit.fresh(spec.feedUrl()).dueAt(T0));
        }
    }

    private void run(Duration length, BiPredicate<String, Instant> down) {
        Instant now = T0;
        while (now.isBefore(T0.plus(length))) {
            for (var next = schedule.take(now); next.isPresent(); next = schedule.take(now)) {
                FeedSpec spec = next.get().getKey();
                asked.computeIfAbsent(spec.feedUrl(), url -> new ArrayList<>()).add(now);
                schedule.handedOn(poll(spec, next.get().getValue(), down.test(spec.host(), now)), now);
            }
            now = schedule.wakeAt().orElseThrow();
        }
    }

    private static PolledFeed poll(FeedSpec spec, FeedSplit split, boolean down) {
        if (down) {
            return Polls.failed(spec.feedUrl(), 0, split.failed());
        }
        return spec.feedUrl().endsWith("/gone")
                ? Polls.failed(spec.feedUrl(), 404, split.failed())
                : Polls.answered(spec.feedUrl(), split.unchanged(), Duration.ZERO);
    }

    private List<Instant> askedOf(String host) {
        return asked.entrySet().stream()
                .filter(feed -> feed.getKey().startsWith("http://" + host + "/"))
                .flatMap(feed -> feed.getValue().stream())
                .sorted()
                .toList();
    }

    private static List<Duration> gaps(List<Instant> times) {
        return IntStream.range(1, times.size())
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
                .toList();
    }
}
