package vn.diembao.dashboards.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.edition.HandClock;

class ServerPauseTest {
    private final HandClock clock = new HandClock("2025-07-01T00:00:00Z");
    private final ServerPause pause = new ServerPause(clock, new Random(7));

    @Test
    void row63ThePauseDoublesUpToAQuarterOfAnHourMoreOrLess() {
        Duration expected = ServerPause.FIRST;
        for (int failure = 0; failure < 10; failure++) {
            pause.failed();
            Duration least = expected.multipliedBy(8).dividedBy(10);
            clock.advance(least.minusMillis(1));
            assertThat(pause.isOver()).as("after %s of %s", least, expected).isFalse();
            clock.advance(expected.multipliedBy(4).dividedBy(10).plusMillis(2));
            assertThat(pause.isOver()).as("after %s", expected).isTrue();
            Duration twice = expected.multipliedBy(2);
            expected = twice.compareTo(ServerPause.LONGEST) > 0 ? ServerPause.LONGEST : twice;
        }
    }

    @Test
    void aServerThatIsBackStartsAnew() {
        pause.failed();
        pause.failed();
        pause.reached();
        assertThat(pause.isOver()).isTrue();
        pause.failed();
        clock.advance(Duration.ofSeconds(37));
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void row61AClockThatIsPutBackDoesNotMakeItLonger() {
        pause.failed();
        clock.set("2020-01-01T00:00:00Z");
        assertThat(pause.isOver()).isTrue();
    }
}
