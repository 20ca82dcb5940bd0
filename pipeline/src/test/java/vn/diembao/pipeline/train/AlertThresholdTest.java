package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlertThresholdTest {
    @Test
    void asManyAreRaisedAsLeaveEnoughRight() {
        // Of those above -1.05 four in five are right, of those above -2.05 two in three.
        double[] odds = {2, 1, 0.5, -1, 0.7, -2};
        boolean[] answers = {true, true, true, true, false, false};

        assertThat(AlertThreshold.best(held(answers, odds))).isEqualTo(-2.0);
        assertThat(AlertThreshold.best(held(new boolean[] {true, true, false, true, false, false}, odds)))
                .isEqualTo(0.7);
    }

    @Test
    void whereNeverEnoughAreRightTheMostPreciseIsTaken() {
        double[] odds = {9, 8, -2};
        boolean[] answers = {false, true, false};

        assertThat(AlertThreshold.best(held(answers, odds))).isEqualTo(-2.0);
    }

    @Test
    void withoutAnyAnswersEveryAlertIsRaised() {
        assertThat(AlertThreshold.best(held(new boolean[0], new double[0]))).isEqualTo(-2.5);
    }

    private static AlertThreshold.Held held(boolean[] answers, double[] odds) {
        return new AlertThreshold.Held(answers, odds);
    }
}
