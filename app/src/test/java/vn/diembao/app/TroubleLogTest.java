package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TroubleLogTest {
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> traced = new ArrayList<>();
    private final TroubleLog log = new TroubleLog(told::add, traced::add);

    @Test
    void aTroubleIsToldOnceUntilItChangesOrIsOver() {
        List.of("full", "full", "slow", "full", "", "", "full").forEach(trouble -> {
            Troubles troubles = new Troubles();
            troubles.add("disk", trouble);
            log.tell(troubles);
        });
        assertThat(told).containsExactly("disk: full", "disk: slow", "disk: full", "disk: full");
        assertThat(traced).isEmpty();
    }

    @Test
    void aBugIsTracedOnceWhateverElseChangesUntilItIsOver() {
        RuntimeException first = new IllegalStateException("no name");
        Error other = new StackOverflowError();
        RuntimeException later = new IllegalStateException("no name");
        look("3 mails wait", first);
        look("2 mails wait", new IllegalStateException("no name"));
        look("1 mail waits", other);
        look("1 mail waits", later);
        assertThat(traced).containsExactly(first, other, later);
    }

    private void look(String trouble, Throwable bug) {
        Troubles troubles = new Troubles();
        troubles.add("mail", trouble);
        troubles.catching("unit", () -> {
            if (bug instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) bug;
        });
        log.tell(troubles);
    }
}
