package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RecentNumbersTest {
    @Test
    void whatIsAtHandIsWhatWasPutLast() {
        SplittableRandom random = new SplittableRandom(3);
        RecentNumbers recent = new RecentNumbers(64);
        Map<Long, Long> all = new HashMap<>();
        int atHand = 0;
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong(-200, 200);
            if (random.nextInt(4) == 0) {
                recent.remove(number);
                all.remove(number);
            } else {
                recent.put(number, i);
                all.put(number, (long) i);
            }
            long asked = random.nextLong(-200, 200);
            if (recent.get(asked) != RecentNumbers.NONE) {
                atHand++;
                assertThat(recent.get(asked)).isEqualTo(all.get(asked));
            }
        }
        assertThat(atHand).isGreaterThan(500);
    }

    @Test
    void anotherNumberTakesThePlaceAndLosesNothingOfItsOwn() {
        RecentNumbers recent = new RecentNumbers(16);
        recent.put(1, 10);
        recent.put(17, 20);
        recent.remove(1);

        assertThat(recent.get(1)).isEqualTo(RecentNumbers.NONE);
        assertThat(recent.get(17)).isEqualTo(20);
    }

    @Test
    void nothingIsAtHandAtFirst() {
        assertThat(new RecentNumbers(4).get(0)).isEqualTo(RecentNumbers.NONE);
        assertThat(new RecentNumbers(4).get(RecentNumbers.NONE)).isEqualTo(RecentNumbers.NONE);
    }

    @Test
    void placesAreAPowerOfTwo() {
        assertThatThrownBy(() -> new RecentNumbers(12)).hasMessageContaining("12");
    }
}
