package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much of an outlet is read.
 *
 * @param pages true to fetch each item's page, false to keep to the feed's text
 * @param archive true to go back in time through sitemaps
 * @param delay least time between two requests to one host, 0 to 5 minutes
 * @param echoCookie true to send back a cookie the outlet's challenge page sets, as any browser does
 */
public record ReadingPolicy(boolean pages, boolean archive, Duration delay, boolean echoCookie)
        implements Serializable {
    /** Pages, no archive, one request in two seconds, no cookies. */
    public static final ReadingPolicy DEFAULT = new ReadingPolicy(true, false, Duration.ofSeconds(2), false);

    static final Duration MAX_DELAY = Duration.ofMinutes(5);

    public ReadingPolicy {
        requireNonNull(delay, "delay is null");
    }
}
