package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

final class HostGapsTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void gapsAreTakenHostByHost() {
        HostGaps gaps = HostGaps.of(
                Map.of(
                        1, List.of(0L, 2 * SECOND, 4 * SECOND, 6 * SECOND + SECOND / 4),
                        2, List.of(SECOND, 4 * SECOND),
                        3, List.of(7 * SECOND)),
                2);
        assertThat(gaps.figures("schedule", "run"))
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(new DoubleComparator(1e-9), Double.class)
                        .build())
                .containsExactly(
                        new Figure("schedule", "run: between two requests", "s", 2.125, 2, 3),
                        Figure.of("schedule", "run: off the delay, median", "%", 6.25),
                        Figure.of("schedule", "run: off the delay, p95", "%", 44.375),
                        Figure.of("schedule", "run: off the delay, most", "%", 50),
                        Figure.of("schedule", "run: within 5 % of the delay", "%", 50));
    }

    @Test
    void hostsAskedOnceHaveNoSchedule() {
        assertThat(HostGaps.of(Map.of(1, List.of(SECOND)), 2).figures("schedule", "run"))
                .isEmpty();
    }
}
