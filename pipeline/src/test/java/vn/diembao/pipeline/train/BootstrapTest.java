package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.train.Measure.Found;
import vn.diembao.pipeline.train.Measure.Kind;

final class BootstrapTest {
    private static final int RESAMPLES = 1000;

    @Test
    void intervalOfAShareIsAboutTwoStandardErrorsWide() {
        Score score = score(1, recall(400, 320));

        assertThat(score.value()).isEqualTo(0.8);
        assertThat(score.cases()).isEqualTo(400);
        // √(.8 · .2 / 400) = .02
        assertThat(score.low()).isCloseTo(0.8 - 1.96 * 0.02, within(0.006));
        assertThat(score.high()).isCloseTo(0.8 + 1.96 * 0.02, within(0.006));
    }

    @Test
    void equalSeedsGiveEqualIntervals() {
        Measure measure = recall(50, 30);

        assertThat(score(7, measure)).isEqualTo(score(7, measure));
    }

    @Test
    void fewerTextsGiveAWiderInterval() {
        Score few = score(1, recall(20, 16));
        Score many = score(1, recall(2000, 1600));

        assertThat(few.high() - few.low()).isGreaterThan(3 * (many.high() - many.low()));
    }

    @Test
    void aPerfectScoreHasNoSpread() {
        Score score = score(1, recall(30, 30));

        assertThat(score.low()).isEqualTo(1);
        assertThat(score.high()).isEqualTo(1);
    }

    @Test
    void noTextsHaveNoInterval() {
        Score score = score(1, recall(0, 0));

        assertThat(score.value()).isNaN();
        assertThat(score.low()).isNaN();
    }

    private static Score score(long seed, Measure measure) {
        return new Bootstrap(seed, RESAMPLES).scores(List.of(measure)).get(0);
    }

    private static Measure recall(int meant, int right) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < meant; i++) {
            found.add(new Found(Set.of("a"), i < right ? Set.of("a") : Set.of()));
        }
        return Measure.ofSets("recall", Kind.RECALL, found);
    }
}
