package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.Samples;

final class RungEnumeratorTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final RungSplit LEFT = new RungSplit(
            HOUR, Samples.NOON.minus(Duration.ofDays(9)), Map.of("a1", Samples.NOON.minus(Duration.ofDays(9))));

    private final FakeEnumeratorContext context = new FakeEnumeratorContext();

    @Test
    void runWithoutStateLooksBackAnHourBehindEachRung() {
        assertThat(context.register(enumerator(List.of())))
                .containsExactly(
                        new RungSplit(HOUR, Samples.NOON.minus(Duration.ofHours(2)), Map.of()),
                        new RungSplit(DAY, Samples.NOON.minus(Duration.ofHours(25)), Map.of()));
    }

    @Test
    void row59RungGoesOnWhereTheReaderLeftItAndOneOutOfThePlanIsDropped() {
        RungSplit gone = RungSplit.fresh(Duration.ofDays(2), Samples.NOON);
        RungEnumerator enumerator = enumerator(List.of());
        assertThat(context.register(enumerator, LEFT, gone)).containsExactly(LEFT, RungSplit.fresh(DAY, Samples.NOON));
        assertThat(enumerator.snapshotState(1)).isEmpty();
    }

    @Test
    void rungsOfALostReaderAreKeptUntilItIsBack() {
        RungEnumerator enumerator = enumerator(List.of());
        context.register(enumerator);
        enumerator.addSplitsBack(List.of(LEFT), 0);
        assertThat(enumerator.snapshotState(1)).containsExactly(LEFT);
        assertThat(context.register(enumerator)).contains(LEFT);
    }

    @Test
    void restoredRungIsGivenOut() {
        assertThat(context.register(enumerator(List.of(LEFT)))).contains(LEFT);
    }

    @Test
    void planWithoutRungsEndsTheReaderWhateverWasRestored() {
        RungEnumerator enumerator =
                new RungEnumerator(context, List.of(), Clock.fixed(Samples.NOON, ZoneOffset.UTC), List.of(LEFT));
        assertThat(context.register(enumerator, LEFT)).isEmpty();
        assertThat(context.ended()).isTrue();
    }

    @Test
    void readerWithRungsIsNotEnded() {
        context.register(enumerator(List.of()));
        assertThat(context.ended()).isFalse();
    }

    private RungEnumerator enumerator(List<RungSplit> restored) {
        return new RungEnumerator(context, List.of(HOUR, DAY), Clock.fixed(Samples.NOON, ZoneOffset.UTC), restored);
    }
}
