package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LogisticFitTest {
    @Test
    void separableRowsAreToldApart() {
        double[][] weights = LogisticFit.fit(two(new int[] {0, 0, 1, 1}));

        assertThat(weights[1][0]).isLessThan(-0.5);
        assertThat(weights[1][1]).isGreaterThan(0.5);
        assertThat(weights[0]).containsOnly(0);
    }

    @Test
    void theOrderOfTheRowsDoesNotTurnTheOutcomes() {
        double[][] weights = LogisticFit.fit(two(new int[] {1, 1, 0, 0}));

        assertThat(weights[1][0]).isGreaterThan(0.5);
        assertThat(weights[1][1]).isLessThan(-0.5);
    }

    @Test
    void aFeatureOfAllOutcomesTellsNothing() {
        assertThat(LogisticFit.fit(two(new int[] {0, 0, 1, 1}))[1][2]).isCloseTo(0, within(0.05));
    }

    @Test
    void aFeatureThatNoRowHasWeighsNothing() {
        assertThat(LogisticFit.fit(two(new int[] {0, 0, 1, 1}))[1][3]).isZero();
    }

    @Test
    void eachOfManyOutcomesIsHeldAgainstTheOthers() {
        double[][] weights = LogisticFit.fit(new LogisticFit.Rows(
                new int[][] {{0}, {1}, {2}, {0}, {1}, {2}},
                new float[][] {{1}, {1}, {1}, {1}, {1}, {1}},
                new int[] {2, 0, 3, 2, 0, 3},
                3,
                4));

        assertThat(weights[2][0]).isGreaterThan(0.5);
        assertThat(weights[0][1]).isGreaterThan(0.5);
        assertThat(weights[3][2]).isGreaterThan(0.5);
        assertThat(weights[3][0]).isNegative();
        assertThat(weights[1]).as("an outcome that no row has").containsOnly(0);
    }

    @Test
    void aRareOutcomeIsNotDrowned() {
        int[][] columns = new int[21][];
        float[][] values = new float[21][];
        int[] outcomes = new int[21];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new int[] {0};
            values[i] = new float[] {1};
        }
        outcomes[20] = 1;

        double[][] weights = LogisticFit.fit(new LogisticFit.Rows(columns, values, outcomes, 1, 2));

        assertThat(weights[1][0]).isCloseTo(0, within(0.01));
    }

    @Test
    void ofManyOutcomesNoneIsDrowned() {
        int[] outcomes = new int[21];
        Arrays.fill(outcomes, 18, 20, 1);
        outcomes[20] = 2;
        int[][] columns = new int[outcomes.length][];
        float[][] values = new float[outcomes.length][];
        Arrays.fill(columns, new int[] {0});
        Arrays.fill(values, new float[] {1});

        double[][] weights = LogisticFit.fit(new LogisticFit.Rows(columns, values, outcomes, 1, 3));

        for (double[] ofOutcome : weights) {
            assertThat(ofOutcome[0]).isCloseTo(0, within(0.01));
        }
    }

    @Test
    void anOutcomeThatIsMissingLeavesTheOthersTold() {
        double[][] weights = LogisticFit.fit(new LogisticFit.Rows(
                new int[][] {{0}, {0}, {1}, {1}}, new float[][] {{1}, {1}, {1}, {1}}, new int[] {0, 0, 2, 2}, 2, 3));

        assertThat(weights[0][0]).isGreaterThan(weights[2][0] + 0.5);
        assertThat(weights[2][1]).isGreaterThan(weights[0][1] + 0.5);
        assertThat(weights[1]).containsOnly(0);
    }

    @Test
    void rowsOfOneOutcomeTeachNothing() {
        assertThat(LogisticFit.fit(two(new int[] {1, 1, 1, 1})))
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {0, 0, 0, 0}});
    }

    @Test
    void equalRowsGiveEqualWeights() {
        int[] outcomes = {0, 1, 1, 0};

        assertThat(LogisticFit.fit(two(outcomes))).isDeepEqualTo(LogisticFit.fit(two(outcomes)));
    }

    /** The first two rows have feature 0, the others feature 1, all feature 2; feature 3 stands nowhere. */
    private static LogisticFit.Rows two(int[] outcomes) {
        return new LogisticFit.Rows(
                new int[][] {{0, 2}, {0, 2}, {1, 2}, {1, 2}},
                new float[][] {{1, 1}, {0.5f, 1}, {1, 1}, {0.5f, 1}},
                outcomes,
                4,
                2);
    }
}
