package vn.diembao.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlannedFaultTest {
    private static final List<FaultKind> ALL = List.of(FaultKind.values());

    @Test
    void sameSeedGivesTheSamePlan() {
        assertThat(PlannedFault.plan(7, 20, ALL, 150)).isEqualTo(PlannedFault.plan(7, 20, ALL, 150));
        assertThat(PlannedFault.plan(7, 20, ALL, 150)).isNotEqualTo(PlannedFault.plan(8, 20, ALL, 150));
    }

    @Test
    void aRunOfAPlanCanBeRepeatedByItsSeedAlone() {
        PlannedFault sixth = PlannedFault.plan(1, 6, ALL, 150).get(5);
        PlannedFault alone =
                PlannedFault.plan(sixth.seed(), 1, List.of(sixth.kind()), 150).get(0);
        assertThat(alone.afterPages()).isEqualTo(sixth.afterPages());
        assertThat(alone.delay()).isEqualTo(sixth.delay());
    }

    @Test
    void kindsAreDealtInTurn() {
        List<FaultKind> two = List.of(FaultKind.PROCESS, FaultKind.JOBMANAGER);
        assertThat(PlannedFault.plan(1, 5, two, 150))
                .extracting(PlannedFault::kind)
                .containsExactly(two.get(0), two.get(1), two.get(0), two.get(1), two.get(0));
    }

    @Test
    void momentsLieAnywhereWithinTheRun() {
        List<PlannedFault> plan = PlannedFault.plan(1, 1_000, ALL, 200);
        assertThat(plan).allSatisfy(fault -> {
            assertThat(fault.afterPages()).isBetween(10, 180);
            assertThat(fault.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(2));
        });
        assertThat(plan).anyMatch(fault -> fault.afterPages() < 20).anyMatch(fault -> fault.afterPages() > 170);
    }

    @Test
    void aRunTooSmallToBeKilledIsRefused() {
        assertThatThrownBy(() -> PlannedFault.plan(1, 50, ALL, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
