package vn.diembao.pipeline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GramTableTest {
    @Test
    void findsEachOfAVocabularyAndNoOther() {
        int[] grams = new SplittableRandom(3).ints().distinct().limit(20_000).toArray();
        GramTable table = new GramTable(grams);

        assertThat(IntStream.range(0, grams.length)).allMatch(i -> table.number(grams[i]) == i);
        assertThat(IntStream.of(grams)).allMatch(table::mayHold);
        int[] others = new SplittableRandom(4)
                .ints()
                .filter(gram -> IntStream.of(grams).noneMatch(known -> known == gram))
                .limit(500)
                .toArray();
        assertThat(IntStream.of(others)).allMatch(gram -> table.number(gram) == -1);
        assertThat(IntStream.of(others).filter(table::mayHold)).hasSizeLessThan(50);
    }

    @Test
    void tellsThoseApartThatWantOneSlotAndOneBit() {
        int[] grams = {5, 5 + (1 << 22), 5 - (1 << 22), -4};
        GramTable table = new GramTable(grams);

        assertThat(IntStream.of(grams).map(table::number)).containsExactly(0, 1, 2, 3);
        assertThat(table.number(5 + (1 << 23))).isEqualTo(-1);
    }

    @Test
    void anEmptyVocabularyKnowsNone() {
        assertThat(new GramTable(new int[0]).number(0)).isEqualTo(-1);
    }
}
