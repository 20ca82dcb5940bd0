package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TroublesTest {
    @Test
    void whatBreaksDoesNotKeepTheOthersFromBeingDone() {
        List<String> done = new ArrayList<>();
        Troubles troubles = new Troubles();
        troubles.catching("disk", () -> {
            throw new IOException("full");
        });
        troubles.catching("text", () -> {
            throw new StackOverflowError();
        });
        troubles.catching("list", () -> {
            throw new IllegalStateException();
        });
        troubles.catching("last", () -> done.add("last"));
        assertThat(done).containsExactly("last");
        assertThat(troubles.told())
                .isEqualTo("disk: full; text: java.lang.StackOverflowError; list: java.lang.IllegalStateException");
        assertThat(troubles.bugs())
                .containsOnlyKeys("text: java.lang.StackOverflowError", "list: java.lang.IllegalStateException");
    }

    @Test
    void workThatIsBrokenOffIsNoTroubleButItsThreadIsToEnd() {
        Troubles troubles = new Troubles();
        troubles.catching("table", () -> {
            throw new InterruptedException();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(troubles.told()).isEmpty();
    }

    @Test
    void nothingIsBegunOnAThreadThatIsToEnd() {
        List<String> done = new ArrayList<>();
        Troubles troubles = new Troubles();
        troubles.catching("units", () -> {
            troubles.catching("first", () -> {
                throw new InterruptedException();
            });
            troubles.catching("second", () -> done.add("second"));
        });
        troubles.catching("mail", () -> done.add("mail"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsByTheInterruptionIsNoTrouble() {
        Troubles troubles = new Troubles();
        troubles.catching("search", () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting");
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(troubles.told()).isEmpty();
        assertThat(troubles.bugs()).isEmpty();
    }
}
