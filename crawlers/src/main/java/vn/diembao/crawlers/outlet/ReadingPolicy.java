package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much of an outlet is read.
 *
 * @param pages true to fetch each item's page, false to keep to the feed's text
 * @param archive true when the host replays the past: its Memento-Datetime (RFC 7089) is the time of fetching, and its
 *     feeds are polled without pause
 * @param delay least time between two requests to one host, 0 to 5 minutes
 */
public record ReadingPolicy(boolean pages, boolean archive, Duration delay) implements Serializable {
    /** Pages, no archive, one request in two seconds. */
    public static final ReadingPolicy DEFAULT = new ReadingPolicy(true, false, Duration.ofSeconds(2));

    static final Duration MAX_DELAY = Duration.ofMinutes(5);

    public ReadingPolicy {
        requireNonNull(delay, "delay is null");
    }
}
