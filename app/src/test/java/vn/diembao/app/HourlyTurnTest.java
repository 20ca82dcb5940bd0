package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class HourlyTurnTest {
    private static final Instant START = Instant.parse("2025-10-16T03:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final HourlyTurn turn = new HourlyTurn(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void itComesAtOnceAndThenOnceAnHour() {
        assertThat(turn.comes()).isTrue();
        now.set(START.plus(Duration.ofMinutes(59)));
        assertThat(turn.comes()).isFalse();
        now.set(START.plus(Duration.ofMinutes(60)));
        assertThat(turn.comes()).isTrue();
        assertThat(turn.comes()).isFalse();
    }

    @Test
    void row61AClockThatWasSetBackDoesNotStopIt() {
        assertThat(turn.comes()).isTrue();
        now.set(START.minus(Duration.ofDays(900)));
        assertThat(turn.comes()).isTrue();
        assertThat(turn.comes()).isFalse();
    }
}
