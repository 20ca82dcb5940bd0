package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often a feed is polled: begun with {@code interval}, then adapted to how much is new within the bounds.
 *
 * @param interval first time between two polls
 * @param shortest never more often, 1 minute at least
 * @param longest never more seldom, 24 hours at most
 */
public record PollPace(Duration interval, Duration shortest, Duration longest) implements Serializable {
    static final Duration MIN = Duration.ofMinutes(1);
    static final Duration MAX = Duration.ofHours(24);

    /** Begun with a quarter of an hour, 1 minute to 24 hours. */
    public static final PollPace DEFAULT = new PollPace(Duration.ofMinutes(15), MIN, MAX);

    public PollPace {
        requireNonNull(interval, "interval is null");
        requireNonNull(shortest, "shortest is null");
        requireNonNull(longest, "longest is null");
    }

    /** Polled at one interval, come what may. */
    public static PollPace every(Duration interval) {
        return new PollPace(interval, interval, interval);
    }
}
