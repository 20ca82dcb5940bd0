package vn.diembao.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryPolicyTest {
    private static final long SEED = 20_260_302;

    @ParameterizedTest(name = "try {0} waits {1} to {2} ms")
    @CsvSource({
        "1, 100, 200",
        "2, 200, 400",
        "3, 400, 800",
        "8, 12800, 25600",
        "9, 15000, 30000",
        "40, 15000, 30000",
        "2000000000, 15000, 30000"
    })
    void waitsTwiceAsLongEachTimeUpToTheCap(int attempt, long least, long most) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200; i++) {
            assertThat(RetryPolicy.DEFAULT.delayMillis(attempt, random)).isBetween(least, most);
        }
    }

    @Test
    void spreadsTheWaits() {
        SplittableRandom random = new SplittableRandom(SEED);
        assertThat(IntStream.range(0, 50)
                        .mapToLong(i -> RetryPolicy.DEFAULT.delayMillis(5, random))
                        .distinct())
                .hasSizeGreaterThan(40);
    }

    @Test
    void beginsAnewAfterASuccessAndGivesUpWithoutOne() throws Exception {
        ManualTime time = new ManualTime();
        Retries retries = new Retries(new RetryPolicy(100, 1_000, 5_000), time, new SplittableRandom(SEED));
        int tries = 0;
        while (retries.later(() -> {})) {
            tries++;
            time.runNext();
        }
        assertThat(tries).isBetween(6, 20);
        assertThat(time.passed().toMillis()).isBetween(5_001L, 6_001L);
        retries.succeeded();
        assertThat(retries.later(() -> {})).isTrue();
        long before = time.passed().toMillis();
        time.runNext();
        assertThat(time.passed().toMillis() - before).isBetween(50L, 100L);
    }
}
