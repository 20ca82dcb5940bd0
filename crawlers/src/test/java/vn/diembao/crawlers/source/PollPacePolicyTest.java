package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.model.PollSign;

final class PollPacePolicyTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "pace.csv", numLinesToSkip = 1)
    void theNextPollFollowsFromThisOne(ArgumentsAccessor row) {
        PollPace pace = new PollPace(minutes(row, 2), minutes(row, 1), minutes(row, 3));
        PollEvidence poll = new PollEvidence(
                row.getBoolean(5),
                row.getInteger(6),
                row.getInteger(7),
                signs(row.getString(8)),
                row.getInteger(9),
                minutes(row, 10));
        assertThat(PollPacePolicy.next(pace, minutes(row, 4), poll))
                .as(row.getString(0))
                .isEqualTo(new NextPoll(minutes(row, 11), minutes(row, 12), PaceReason.valueOf(row.getString(13))));
    }

    @Test
    void noPollLeavesTheBoundsOfItsSource() {
        PollPace pace = PollPace.DEFAULT;
        Duration interval = null;
        for (int poll = 0; poll < 1_000; poll++) {
            int fresh = (poll * 37) % 51 < 25 ? 0 : (poll * 37) % 51;
            Set<PollSign> signs = fresh == 50 ? Set.of(PollSign.NO_OVERLAP) : Set.of();
            Duration asked = Duration.ofHours(poll % 97);
            NextPoll next =
                    PollPacePolicy.next(pace, interval, new PollEvidence(poll == 0, 50, fresh, signs, 0, asked));
            assertThat(next.pause()).isBetween(pace.shortest(), pace.longest());
            assertThat(next.pause())
                    .isGreaterThanOrEqualTo(asked.compareTo(pace.longest()) < 0 ? asked : pace.longest());
            interval = next.interval();
        }
    }

    @Test
    void anArchiveIsAskedAgainAtOnce() {
        FeedSpec spec = FeedSpecs.archive("s", "http://a/rss");
        FeedSplit before = FeedSplit.fresh(spec.feedUrl());
        PolledFeed failed = Polls.failed(spec.feedUrl(), 500, before.failed());
        assertThat(PollPacePolicy.after(spec, before, failed).pause()).isZero();
    }

    @Test
    void theLongerOfTtlAndCacheLifetimeIsKept() {
        FeedSpec spec = FeedSpecs.of("s", "http://a/rss", PollPace.DEFAULT, 0);
        PollMemory memory = new PollMemory(null, Duration.ofMinutes(20), 0, 0, null, Set.of());
        FeedSplit before = FeedSplit.fresh(spec.feedUrl()).remembering(memory);
        PolledFeed ttl = Polls.answered(spec.feedUrl(), before.unchanged(), Duration.ofMinutes(5));
        PolledFeed cache = Polls.answered(spec.feedUrl(), before.unchanged(), Duration.ofMinutes(30));
        assertThat(PollPacePolicy.after(spec, before, ttl).pause()).isEqualTo(Duration.ofMinutes(20));
        assertThat(PollPacePolicy.after(spec, before, cache).pause()).isEqualTo(Duration.ofMinutes(30));
    }

    private static Duration minutes(ArgumentsAccessor row, int column) {
        Long minutes = row.getLong(column);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static Set<PollSign> signs(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(PollSign::valueOf).collect(Collectors.toSet());
    }
}
