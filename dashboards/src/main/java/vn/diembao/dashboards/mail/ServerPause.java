package vn.diembao.dashboards.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long a server that cannot be used is left alone: half a minute, then twice as long each time, a quarter of an hour at
 * most; each up to a fifth shorter or longer, so that installations that lost the same server do not come back as one. One
 * thread at a time.
 */
public final class ServerPause {
    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 5;
    private static final double SPREAD = 0.2;

    private final Clock clock;
    private final RandomGenerator random;
    private int failures;
    private Instant since = Instant.MIN;
    private Instant until = Instant.MIN;

    /** @param random spreads the pauses */
    public ServerPause(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A clock that was put back does not make it longer. */
    public boolean isOver() {
        Instant now = clock.instant();
        return !now.isBefore(until) || now.isBefore(since);
    }

    /** It could not be used: the next pause begins. */
    public void failed() {
        Duration whole = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        Duration wait = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        since = clock.instant();
        until = since.plusMillis(Math.round(wait.toMillis() * factor));
        failures++;
    }

    /** It could: the next pause is a short one again. */
    public void reached() {
        failures = 0;
        until = Instant.MIN;
    }
}
