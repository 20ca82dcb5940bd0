package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabelModelTest {
    private static final LabelModel MODEL = new LabelModel(new ModelWeights(
            List.of("tone:pos", "tone:neg"),
            List.of("one"),
            Map.of("tone.threshold", 0.25),
            // The first two want the same slot of the table.
            new int[] {16, 32, -4},
            new float[] {1, 2, 1},
            new byte[] {10, -10, 20, 0, 0, 30},
            new float[] {0.1f, 0.2f},
            new float[] {1, -1},
            "v"));

    @Test
    void scoresAreWeightsAlongTheTextOfLengthOne() {
        float[] scores = MODEL.score(MODEL.weigh(features(new int[] {16, 32, 777}, new int[] {1, 1, 5}, 2)));

        // Values 1 and 2, the unknown n-gram left out, over √5.
        double root = Math.sqrt(5);
        assertThat((double) scores[0]).isCloseTo(0.1 * (100 + 2 * 400) / root + 2, within(1e-4));
        assertThat((double) scores[1]).isCloseTo(0.2 * -100 / root - 2, within(1e-4));
    }

    @Test
    void aTextOfUnknownGramsHasItsTraits() {
        assertThat(MODEL.score(MODEL.weigh(features(new int[] {777}, new int[] {1}, 1))))
                .containsExactly(1f, -1f);
    }

    @Test
    void repeatedGramsCountEverLess() {
        assertThat(LabelModel.value(1, 2)).isEqualTo(2);
        assertThat(LabelModel.value(8, 2) - LabelModel.value(4, 2))
                .isCloseTo(LabelModel.value(4, 2) - LabelModel.value(2, 2), within(1e-5f));
    }

    @Test
    void reasonsAreThePlacesThatSpeakForALabelLoudestFirst() {
        Features features = new Features(
                new int[] {16, 32, -4},
                new int[] {1, 1, 1},
                new int[] {Features.place(0, 3, 1), Features.place(1, 8, 2), Features.place(1, 9, 1)},
                new float[] {0});

        int[] numbers = {MODEL.number("tone:neg"), MODEL.number("tone:pos")};
        List<List<LabelModel.Reason>> all = MODEL.reasons(MODEL.weigh(features), numbers, 5);
        List<LabelModel.Reason> reasons = all.get(1);

        assertThat(reasons).extracting(LabelModel.Reason::token).containsExactly(8, 3);
        assertThat(reasons).extracting(LabelModel.Reason::field).containsExactly(1, 0);
        assertThat(all.get(0)).extracting(LabelModel.Reason::token).containsExactly(9);
        assertThat(MODEL.reasons(MODEL.weigh(features), numbers, 1).get(1)).hasSize(1);
        assertThat(reasons.get(0).overlaps(new LabelModel.Reason(1, 9, 1, 1))).isTrue();
        assertThat(reasons.get(0).overlaps(new LabelModel.Reason(1, 10, 2, 1))).isFalse();
        assertThat(reasons.get(0).overlaps(new LabelModel.Reason(0, 8, 2, 1))).isFalse();
    }

    @Test
    void someLabelsAloneScoreAsAmongAll() {
        Features features = new Features(new int[] {16, 32}, new int[] {1, 2}, new int[2], new float[0]);
        float[] all = MODEL.score(MODEL.weigh(features));

        assertThat(MODEL.score(features, new int[] {1, 0}))
                .containsExactly(new double[] {all[1], all[0]}, within(1e-4));
    }

    @Test
    void settingsAndLabelsAreKnownByName() {
        assertThat(MODEL.setting("tone.threshold", 9)).isEqualTo(0.25);
        assertThat(MODEL.setting("other", 9)).isEqualTo(9);
        assertThat(MODEL.labels("tone")).containsExactly("tone:pos", "tone:neg");
        assertThatIllegalArgumentException().isThrownBy(() -> MODEL.number("tone:neu"));
    }

    private static Features features(int[] grams, int[] counts, float trait) {
        return new Features(grams, counts, new int[grams.length], new float[] {trait});
    }
}
