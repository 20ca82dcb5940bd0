package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * A feed to poll.
 *
 * @param url http or https
 * @param interval time between polls, 1 minute to 24 hours
 * @param title the channel title it should carry, null when any will do: an outlet may answer an old address with
 *     another section
 */
public record OutletFeed(String url, FeedGrade grade, Duration interval, String title) implements Serializable {
    static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(15);
    static final Duration MIN_INTERVAL = Duration.ofMinutes(1);
    static final Duration MAX_INTERVAL = Duration.ofHours(24);

    public OutletFeed {
        requireNonNull(url, "url is null");
        requireNonNull(grade, "grade is null");
        requireNonNull(interval, "interval is null");
    }

    /** A verified feed with the default interval. */
    public static OutletFeed verified(String url) {
        return new OutletFeed(url, FeedGrade.VERIFIED, DEFAULT_INTERVAL, null);
    }
}
