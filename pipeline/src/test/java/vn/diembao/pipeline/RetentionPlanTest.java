package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RetentionPlanTest {
    private static final Instant NOW = Instant.parse("2028-02-29T10:00:00Z");

    @Test
    void row73TimesToKeepAreThoseOfTheDesign() {
        RetentionPlan plan = RetentionPlan.STANDARD;
        assertThat(plan.postsFrom(NOW)).isEqualTo("2027-12-01T10:00:00Z");
        assertThat(plan.clipsFrom(NOW)).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(plan.lettersFrom(NOW)).isEqualTo(plan.postsFrom(NOW));
        assertThat(plan.figuresFrom(NOW)).isEqualTo(plan.clipsFrom(NOW));
    }

    @Test
    void withoutBoundNothingIsOverItsTime() {
        assertThat(RetentionPlan.FOR_GOOD.postsFrom(NOW)).isEqualTo(Instant.EPOCH);
        assertThat(RetentionPlan.FOR_GOOD.clipsFrom(NOW)).isEqualTo(Instant.EPOCH);
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionPlan(-1, 24, 90, 24));
    }
}
