package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TroubleLogTest {
    private final List<String> told = new ArrayList<>();
    private final TroubleLog log = new TroubleLog(told::add);

    @Test
    void aTroubleIsToldOnceUntilItChangesOrIsOver() {
        List.of("full", "full", "slow", "full", "", "", "full").forEach(log::tell);
        assertThat(told).containsExactly("full", "slow", "full", "full");
    }
}
