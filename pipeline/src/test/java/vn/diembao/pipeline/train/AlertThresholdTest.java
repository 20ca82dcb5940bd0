package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    void whatIsNoBadNewsMustBeAnAlertMoreLikelyThanNot() {
        double[] odds = {1, -1, -1, -1};
        boolean[] answers = {true, true, false, false};

        assertThat(AlertThreshold.best(
                        new AlertThreshold.Held(answers, odds, new String[] {"neg", "neg", "pos", "neu"})))
                .as("the two false ones are raised at no threshold")
                .isEqualTo(-2.5);
    }

    @Test
    void withoutAnyAnswersEveryAlertIsRaised() {
        assertThat(AlertThreshold.best(held(new boolean[0], new double[0]))).isEqualTo(-2.5);
    }

    private static AlertThreshold.Held held(boolean[] answers, double[] odds) {
        String[] tones = new String[answers.length];
        Arrays.fill(tones, "neg");
        return new AlertThreshold.Held(answers, odds, tones);
    }
}
