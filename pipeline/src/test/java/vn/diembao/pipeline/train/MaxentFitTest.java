package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MaxentFitTest {
    private static final double PENALTY = 0.05;

    @Test
    void separableRowsAreToldApart() {
        double[][] weights = MaxentFit.fit(rows(1), PENALTY);

        assertThat(weights[0][0]).isGreaterThan(weights[1][0] + 0.5);
        assertThat(weights[1][1]).isGreaterThan(weights[0][1] + 0.5);
    }

    @Test
    void aFeatureOfAllOutcomesTellsNothing() {
        double[][] weights = MaxentFit.fit(rows(1), PENALTY);

        assertThat(Math.abs(weights[0][2] - weights[1][2])).isLessThan(0.05);
    }

    @Test
    void aFeatureThatNoRowHasWeighsNothing() {
        double[][] weights = MaxentFit.fit(rows(1), PENALTY);

        assertThat(weights[0][3]).isZero();
        assertThat(weights[1][3]).isZero();
    }

    @Test
    void aHigherPenaltyGivesSmallerWeights() {
        assertThat(MaxentFit.fit(rows(1), 1)[0][0]).isLessThan(MaxentFit.fit(rows(1), PENALTY)[0][0]);
    }

    @Test
    void rowsThatCountOftenerPullTheirWay() {
        double[][] once = MaxentFit.fit(rows(1), PENALTY);
        double[][] often = MaxentFit.fit(rows(6), PENALTY);

        assertThat(often[0][2] - often[1][2]).isGreaterThan(once[0][2] - once[1][2] + 0.1);
    }

    @Test
    void equalRowsGiveEqualWeights() {
        assertThat(MaxentFit.fit(rows(2), PENALTY)).isDeepEqualTo(MaxentFit.fit(rows(2), PENALTY));
    }

    /** Outcome 0 has feature 0, outcome 1 feature 1, both feature 2; feature 3 stands nowhere. */
    private static MaxentFit.Rows rows(int timesOfFirst) {
        return new MaxentFit.Rows(
                new int[][] {{0, 2}, {0, 2}, {1, 2}, {1, 2}},
                new float[][] {{1, 1}, {0.5f, 1}, {1, 1}, {0.5f, 1}},
                new int[] {0, 0, 1, 1},
                new int[] {timesOfFirst, timesOfFirst, 1, 1},
                4,
                2);
    }
}
