package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SketchTest {
    private static final long[] RUNS = new SplittableRandom(7).longs(4000).toArray();

    @Test
    void keepsNoMoreThanItsSizeOfAnyText() {
        assertThat(Sketch.of(RUNS).hashes()).hasSize(Sketch.SIZE).isSorted().doesNotHaveDuplicates();
        assertThat(Sketch.of(RUNS).keys()).hasSize(Sketch.KEYS);
    }

    @Test
    void countsARepeatedRunOnce() {
        assertThat(Sketch.of(new long[] {5, 3, 5, 3})).isEqualTo(Sketch.of(new long[] {3, 5}));
    }

    @Test
    void tellsTheSharesOfLongTextsFromSamples() {
        Sketch whole = Sketch.of(RUNS);
        Sketch cut = Sketch.of(Arrays.copyOf(RUNS, 1000));
        Overlap overlap = whole.overlap(cut);
        assertThat(overlap.ofFirst()).isCloseTo(0.25, within(0.1));
        assertThat(overlap.ofSecond()).isEqualTo(1);
    }

    @Test
    void tellsTheSharesOfShortTextsExactly() {
        Overlap overlap = Sketch.of(LongStream.range(0, 100).toArray())
                .overlap(Sketch.of(LongStream.range(60, 140).toArray()));
        assertThat(overlap).isEqualTo(new Overlap(0.4, 0.5));
    }

    @Test
    void sharesNothingWithAnEmptyText() {
        Sketch empty = Sketch.of(new long[0]);
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.overlap(Sketch.of(RUNS))).isEqualTo(new Overlap(0, 0));
        assertThat(empty.overlap(empty)).isEqualTo(new Overlap(0, 0));
    }

    @Test
    void sharesKeysWithASmallPartOfItself() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 200; trial++) {
            long[] runs = random.longs(2000).toArray();
            long[] keys = Sketch.of(Arrays.copyOf(runs, 500)).keys();
            assertThat(Sketch.of(runs).keys()).containsAnyOf(keys);
        }
    }
}
