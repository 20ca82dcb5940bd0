package vn.diembao.pipeline.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RevisitPlanTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void clipIsLookedAtAgainFourTimes() {
        assertThat(RevisitPlan.STANDARD.rungs()).extracting(Duration::toHours).containsExactly(1L, 6L, 24L, 168L);
    }

    @Test
    void rungsMustAscendAndBePositive() {
        assertThatThrownBy(() -> new RevisitPlan(List.of(HOUR, HOUR), HOUR)).hasMessageContaining("ascend");
        assertThatThrownBy(() -> new RevisitPlan(List.of(Duration.ofDays(1), HOUR), HOUR))
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> new RevisitPlan(List.of(Duration.ZERO), HOUR)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new RevisitPlan(List.of(HOUR), Duration.ZERO)).hasMessageContaining("positive");
    }
}
