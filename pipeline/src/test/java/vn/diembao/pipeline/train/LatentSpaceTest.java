package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** On a matrix whose singular vectors are known: two blocks of columns that never meet in one text. */
final class LatentSpaceTest {
    private static final float HALF = (float) Math.sqrt(0.5);
    private static final FeatureTable BLOCKS = new FeatureTable(
            new int[] {1, 2, 3, 4},
            new float[] {1, 1, 1, 1},
            new int[][] {{0, 1}, {0, 1}, {0, 1}, {2, 3}, {2, 3}},
            new float[][] {{HALF, HALF}, {HALF, HALF}, {HALF, HALF}, {HALF, HALF}, {HALF, HALF}});

    @Test
    void findsTheBlocksInTheOrderOfTheirTexts() {
        LatentSpace space = LatentSpace.of(BLOCKS, 2, 1);

        float[] first = space.project(new int[] {0, 1}, new float[] {HALF, HALF});
        float[] second = space.project(new int[] {2, 3}, new float[] {HALF, HALF});

        assertThat(Math.abs(first[0])).isCloseTo(1, within(1e-4f));
        assertThat(first[1]).isCloseTo(0, within(1e-4f));
        assertThat(second[0]).isCloseTo(0, within(1e-4f));
        assertThat(Math.abs(second[1])).isCloseTo(1, within(1e-4f));
    }

    @Test
    void wordsOfOneCompanyShareAPlace() {
        LatentSpace space = LatentSpace.of(BLOCKS, 2, 1);

        assertThat(space.project(new int[] {0}, new float[] {1}))
                .containsExactly(space.project(new int[] {1}, new float[] {1}), within(1e-4f));
    }

    @Test
    void whatIsLearntAlongADirectionReachesItsWords() {
        LatentSpace space = LatentSpace.of(BLOCKS, 1, 1);
        double[] weights = {0, 0, 0, 5};

        space.addBack(new double[] {2}, 3, weights);

        assertThat(Math.abs(weights[0])).isCloseTo(2 * 3 * HALF, within(1e-3));
        assertThat(weights[1]).isCloseTo(weights[0], within(1e-3));
        assertThat(weights[2]).isCloseTo(0, within(1e-3));
        assertThat(weights[3]).isCloseTo(5, within(1e-3));
    }

    @Test
    void addingBackIsTheSameAsProjecting() {
        LatentSpace space = LatentSpace.of(BLOCKS, 2, 1);
        double[] along = {0.7, -0.4};
        double[] weights = new double[4];
        space.addBack(along, 3, weights);

        float[] place = space.project(new int[] {1, 2}, new float[] {0.6f, 0.8f});

        assertThat(0.6 * weights[1] + 0.8 * weights[2]).isCloseTo(3 * (0.7 * place[0] - 0.4 * place[1]), within(1e-5));
    }

    @Test
    void equalSeedsGiveEqualDirections() {
        float[] row = {0.6f, 0.8f};

        assertThat(LatentSpace.of(BLOCKS, 2, 5).project(new int[] {0, 2}, row))
                .isEqualTo(LatentSpace.of(BLOCKS, 2, 5).project(new int[] {0, 2}, row));
    }

    @Test
    void fewerTextsThanDirectionsGiveFewerDirections() {
        assertThat(LatentSpace.of(BLOCKS, 200, 1).size()).isEqualTo(5);
    }
}
