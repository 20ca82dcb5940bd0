package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class NumberPlacesTest {
    @Test
    void saysWhereEachNumberStands() {
        long[] numbers = new SplittableRandom(5).longs(200).toArray();
        NumberPlaces places = new NumberPlaces(numbers);

        assertThat(IntStream.range(0, numbers.length)).allMatch(i -> places.of(numbers[i]) == i);
        assertThat(places.of(numbers[7] + 1)).isEqualTo(-1);
    }

    @Test
    void tellsThoseApartThatWantOneSlot() {
        long[] numbers = LongStream.range(0, 100).map(i -> i << Integer.SIZE).toArray();
        NumberPlaces places = new NumberPlaces(numbers);

        assertThat(IntStream.range(0, numbers.length)).allMatch(i -> places.of(numbers[i]) == i);
        assertThat(places.of(100L << Integer.SIZE)).isEqualTo(-1);
    }

    @Test
    void nothingStandsInAnEmptyArray() {
        assertThat(new NumberPlaces(new long[0]).of(0)).isEqualTo(-1);
    }
}
