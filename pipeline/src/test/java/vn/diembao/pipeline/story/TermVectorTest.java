package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TermVectorTest {
    private static TermVector vector(long... terms) {
        double[] weights = new double[terms.length];
        Arrays.fill(weights, 1);
        return TermVector.of(terms, weights);
    }

    @Test
    void isAsLikeItselfAsCanBe() {
        TermVector vector = TermVector.of(new long[] {-3, 5, 9}, new double[] {1, 2, 3});
        assertThat(vector.dot(vector)).isCloseTo(1, within(1e-6));
        assertThat(vector.dot(vector(4, 6))).isZero();
    }

    @Test
    void addsTermByTerm() {
        TermVector sum = vector(1, 2).plus(vector(2, 3));
        assertThat(sum.dot(vector(2))).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(sum).isEqualTo(vector(2, 3).plus(vector(1, 2)));
    }

    @Test
    void keepsTheHeaviestTermsAndNoMoreThanItsBound() {
        long[] terms = LongStream.range(0, 1000).toArray();
        double[] weights = LongStream.range(0, 1000).mapToDouble(i -> i % 500).toArray();
        TermVector vector = TermVector.of(terms, weights);
        assertThat(vector.size()).isEqualTo(TermVector.MOST_TERMS);
        assertThat(vector.keys()).hasSize(TermVector.KEYS).contains(499, 999).doesNotContain(100);
        assertThat(vector.plus(vector(LongStream.range(2000, 2200).toArray())).size())
                .isEqualTo(TermVector.MOST_SUMMED);
    }

    @Test
    void keepsItsBoundAmongEvenWeights() {
        assertThat(vector(LongStream.range(0, 1000).toArray()).size()).isEqualTo(TermVector.MOST_TERMS);
    }

    @Test
    void isEmptyWithoutTermsThatWeigh() {
        assertThat(vector().size()).isZero();
        TermVector nothing = TermVector.of(new long[] {1, 2}, new double[] {0, -1});
        assertThat(nothing.size()).isZero();
        assertThat(nothing.dot(nothing)).isZero();
    }
}
