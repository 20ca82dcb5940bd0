package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GrowthTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private Growth growth = Growth.NONE;

    private void add(int hoursAgo, int articles) {
        for (int i = 0; i < articles; i++) {
            growth = growth.plus(Growth.of(NOON.minus(Duration.ofHours(hoursAgo))));
        }
    }

    @Test
    void isSteadyWhereNothingHappens() {
        assertThat(growth.at(NOON)).isEqualTo(1);
    }

    @Test
    void comparesADayWithTheDayBefore() {
        add(2, 9);
        add(30, 4);
        assertThat(growth.at(NOON)).isEqualTo(2);
        assertThat(growth.at(NOON.plus(Duration.ofDays(1)))).isEqualTo(0.1);
    }

    @Test
    void leavesUndatedArticlesOut() {
        growth = growth.plus(Growth.of(null));
        assertThat(growth.at(NOON)).isEqualTo(1);
    }

    @Test
    void keepsTheNewestStepsOnly() {
        for (int day = 1000; day >= 0; day--) {
            add(24 * day, 1);
        }
        assertThat(growth.at(NOON)).isEqualTo(1);
        assertThat(growth.at(NOON.minus(Duration.ofDays(900)))).isEqualTo(1);
    }

    @Test
    void addsUpTwoStories() {
        add(1, 1);
        growth = growth.plus(Growth.of(NOON));
        assertThat(growth.at(NOON)).isEqualTo(3);
    }
}
