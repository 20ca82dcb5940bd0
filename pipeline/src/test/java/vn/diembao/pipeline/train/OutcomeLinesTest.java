package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutcomeLinesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 3})
    void whatTheMiddleTakesTooMuchOfIsGivenBack(double taken) {
        Random random = new Random(7);
        double[][] scores = new double[300][3];
        int[] meant = new int[scores.length];
        for (int row = 0; row < scores.length; row++) {
            meant[row] = row % 3;
            scores[row][meant[row]] = 1.5;
            for (int outcome = 0; outcome < 3; outcome++) {
                scores[row][outcome] += random.nextGaussian() / 4;
            }
            scores[row][1] += taken;
        }

        double[] lines = OutcomeLines.best(scores, meant);

        assertThat(lines[0]).isCloseTo(taken, within(0.25));
        assertThat(lines[1]).isZero();
        assertThat(lines[2]).isCloseTo(taken, within(0.25));
    }

    @Test
    void whereLinesChangeNothingNothingIsAdded() {
        double[][] scores = {{20, 0, 0}, {0, 20, 0}, {0, 0, 20}};

        assertThat(OutcomeLines.best(scores, new int[] {0, 1, 2})).containsExactly(0, 0, 0);
    }

    @Test
    void ofEvensTheFirstOutcomeIsTaken() {
        assertThat(OutcomeLines.highest(new double[] {1, 1, 0}, new double[3])).isZero();
        assertThat(OutcomeLines.highest(new double[] {0, 1, 0}, new double[] {0, 0, 1.5}))
                .isEqualTo(2);
    }

    @Test
    void withoutRowsNothingIsAdded() {
        assertThat(OutcomeLines.best(new double[0][], new int[0])).containsExactly(0, 0, 0);
    }
}
