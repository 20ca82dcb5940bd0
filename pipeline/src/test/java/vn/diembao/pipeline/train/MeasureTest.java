package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.train.Measure.Choice;
import vn.diembao.pipeline.train.Measure.Found;
import vn.diembao.pipeline.train.Measure.Kind;

final class MeasureTest {
    private static final List<String> TONES = List.of("pos", "neu", "neg");

    @Test
    void macroF1IsTheMeanOverOutcomesThatAreMeant() {
        Measure measure = Measure.ofChoices(
                "tone", TONES, List.of(new Choice("pos", "pos"), new Choice("pos", "neg"), new Choice("neu", "neu")));

        // pos: 2·1/(2·1+1) = 2/3, neu: 1, neg is said but never meant.
        assertThat(measure.score()).isCloseTo((2 / 3.0 + 1) / 2, within(1e-12));
        assertThat(measure.cases()).isEqualTo(3);
    }

    @Test
    void textsWithoutAMeantOutcomeDoNotCount() {
        Measure measure = Measure.ofChoices("tone", TONES, List.of(new Choice("pos", "pos"), new Choice(null, "pos")));

        assertThat(measure.score()).isEqualTo(1);
    }

    @Test
    void anOutcomeFromOutsideIsAMissOfTheMeantOne() {
        Measure measure =
                Measure.ofChoices("stance", TONES, List.of(new Choice("neg", "na"), new Choice("neg", "neg")));

        assertThat(measure.score()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void setsAreScoredOverAllTheirLabels() {
        List<Found> found =
                List.of(new Found(Set.of("a", "b"), Set.of("a", "c", "d")), new Found(Set.of(), Set.of("a")));

        assertThat(Measure.ofSets("x", Kind.MICRO_F1, found).score()).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(Measure.ofSets("x", Kind.RECALL, found).score()).isEqualTo(0.5);
        assertThat(Measure.ofSets("x", Kind.PRECISION, found).score()).isEqualTo(0.25);
        assertThat(Measure.ofSets("x", Kind.PRECISION, found).cases()).isEqualTo(4);
        assertThat(Measure.ofSets("x", Kind.RECALL, found).cases()).isEqualTo(2);
    }

    @Test
    void nothingMeantOrSaidHasNoScore() {
        assertThat(Measure.ofSets("x", Kind.MICRO_F1, List.of(new Found(Set.of(), Set.of())))
                        .score())
                .isNaN();
        assertThat(Measure.ofChoices("x", TONES, List.of()).score()).isNaN();
    }

    @Test
    void aTextDrawnTwiceCountsTwice() {
        Measure measure = Measure.ofSets(
                "x", Kind.RECALL, List.of(new Found(Set.of("a"), Set.of("a")), new Found(Set.of("a"), Set.of())));

        assertThat(measure.score(new int[] {0, 0, 1})).isCloseTo(2 / 3.0, within(1e-12));
    }
}
