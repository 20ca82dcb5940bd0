package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.app.bench.LoadWatch.Look;

final class LoadSpanTest {
    private static final long SECOND = 1_000_000_000;

    private static Look look(int seconds, long searchable, double ours, double elasticsearch) {
        return new Look(
                seconds * SECOND,
                searchable,
                Map.of(Look.OURS, ours, Look.ELASTICSEARCH, elasticsearch, "find-stories", ours / 2));
    }

    @Test
    void theFirstFifthIsLeftToWarmUpAndTheTailAfterTheLastDocumentIsNotCounted() {
        LoadSpan span = LoadSpan.of(
                List.of(
                        look(0, 0, 1_000, 0),
                        look(5, 19, 2_000, 100),
                        look(6, 20, 2_100, 110),
                        look(14, 100, 2_260, 190),
                        look(20, 100, 9_000, 900)),
                100);
        assertThat(span.rate()).isEqualTo(10);
        assertThat(span.cost()).isEqualTo((160 + 80) / 80.0);
        assertThat(span.cost("find-stories")).isEqualTo(1);
        assertThat(span.cost("no such stage")).isZero();
    }

    @Test
    void whereNoLookFellIntoTheRestOfTheWayAllOfItIsCounted() {
        LoadSpan span = LoadSpan.of(List.of(look(0, 0, 0, 0), look(2, 50, 100, 100)), 50);
        assertThat(span.rate()).isEqualTo(25);
    }

    @Test
    void documentsThatNeverCameAreAFault() {
        List<Look> looks = List.of(look(0, 0, 0, 0), look(2, 49, 100, 100));
        assertThatThrownBy(() -> LoadSpan.of(looks, 50)).isInstanceOf(IllegalStateException.class);
    }
}
