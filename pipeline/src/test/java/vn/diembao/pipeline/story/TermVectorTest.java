package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.copy.NumberPlaces;

final class TermVectorTest {
    private static TermVector vector(long... terms) {
        float[] weights = new float[terms.length];
        Arrays.fill(weights, 1);
        return TermVector.of(terms, weights);
    }

    @Test
    void isAsLikeItselfAsCanBe() {
        TermVector vector = TermVector.of(new long[] {-3, 5, 9}, new float[] {1, 2, 3});
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
        float[] weights = new float[terms.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 500;
        }
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
        TermVector nothing = TermVector.of(new long[] {1, 2}, new float[] {0, -1});
        assertThat(nothing.size()).isZero();
        assertThat(nothing.dot(nothing)).isZero();
    }

    @Test
    void isAsLikeAnotherByPlacesAsByWalkingAlongBoth() {
        TermVector one = TermVector.of(new long[] {-3, 5, 9, 11}, new float[] {1, 2, 3, 1});
        TermVector other = TermVector.of(new long[] {-4, 5, 11}, new float[] {5, 1, 2});
        assertThat(one.dot(other, new NumberPlaces(one.terms()))).isEqualTo(other.dot(one));
    }

    @Test
    void findsTheLeastOfTheHeaviestAsSortingWould() {
        SplittableRandom random = new SplittableRandom(9);
        for (int size = 1; size < 300; size++) {
            float[] weights = new float[size];
            for (int i = 0; i < size; i++) {
                weights[i] = random.nextInt(1 + size / 3);
            }
            float[] sorted = weights.clone();
            Arrays.sort(sorted);
            int most = 1 + random.nextInt(size);
            assertThat(TermVector.least(weights, most)).isEqualTo(size > most ? sorted[size - most] : 0);
        }
    }
}
