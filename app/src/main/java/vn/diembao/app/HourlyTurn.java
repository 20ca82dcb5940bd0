package vn.diembao.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says once an hour, and at the first call, that it is time for what need not be done at every look. One thread at a time. */
final class HourlyTurn {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Clock clock;
    private Instant last = Instant.MAX;

    HourlyTurn(Clock clock) {
        this.clock = clock;
    }

    /** A clock that was set back begins anew. */
    boolean comes() {
        Instant now = clock.instant();
        if (!last.isAfter(now) && now.isBefore(last.plus(AN_HOUR))) {
            return false;
        }
        last = now;
        return true;
    }
}
