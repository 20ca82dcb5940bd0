package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.learn.Features;

final class FeatureTableTest {
    private static final Features ONE = features(new int[] {30, -5, 7}, new int[] {1, 3, 1});
    private static final Features TWO = features(new int[] {7, -5, 99}, new int[] {1, 1, 1});
    private static final Features THREE = features(new int[] {7, 41}, new int[] {2, 1});

    @Test
    void keepsTheGramsThatEnoughTextsShare() {
        FeatureTable table = FeatureTable.of(List.of(ONE, TWO, THREE), 2);

        assertThat(table.grams()).containsExactly(-5, 7);
        assertThat(table.columns()[0]).containsExactly(0, 1);
        assertThat(table.columns()[2]).containsExactly(1);
    }

    @Test
    void rareGramsWeighMore() {
        FeatureTable table = FeatureTable.of(List.of(ONE, TWO, THREE), 2);

        assertThat(table.idf()[0]).isCloseTo((float) (Math.log(4 / 3.0) + 1), within(1e-6f));
        assertThat(table.idf()[1]).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void rowsHaveLengthOne() {
        FeatureTable table = FeatureTable.of(List.of(ONE, TWO, THREE), 1);

        for (float[] row : table.values()) {
            double squares = 0;
            for (float value : row) {
                squares += value * value;
            }
            assertThat(squares).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aTextWithoutAnyKeptGramIsAnEmptyRow() {
        FeatureTable table = FeatureTable.of(List.of(ONE, TWO, features(new int[] {1}, new int[] {1})), 2);

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns()[2]).isEmpty();
        assertThat(table.values()[2]).isEmpty();
    }

    private static Features features(int[] grams, int[] counts) {
        return new Features(grams, counts, new int[grams.length], new float[0]);
    }
}
