package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much of an outlet is read, and how gently.
 *
 * @param pages true to fetch each item's page, false to keep to the feed's text
 * @param archive true when the host replays the past: its Memento-Datetime (RFC 7089) is the time of fetching, and its
 *     feeds are polled without pause
 * @param delay least time between two requests to one host, 0 to 5 minutes
 * @param requestsADay budget of one host and day (Asia/Ho_Chi_Minh), at least 1
 */
public record ReadingPolicy(boolean pages, boolean archive, Duration delay, int requestsADay, CookieUse cookies)
        implements Serializable {
    /** Pages, no archive, one request in two seconds, at most 10,000 a day, no cookies. */
    public static final ReadingPolicy DEFAULT =
            new ReadingPolicy(true, false, Duration.ofSeconds(2), 10_000, CookieUse.NONE);

    static final Duration MAX_DELAY = Duration.ofMinutes(5);
    static final int MAX_REQUESTS_A_DAY = 43_200;

    public ReadingPolicy {
        requireNonNull(delay, "delay is null");
        requireNonNull(cookies, "cookies is null");
    }

    /** An archive that answers as fast as it is asked, and as often. */
    public static ReadingPolicy archive(boolean pages) {
        return new ReadingPolicy(pages, true, Duration.ZERO, Integer.MAX_VALUE, CookieUse.NONE);
    }

    /** The same with another delay. */
    public ReadingPolicy withDelay(Duration other) {
        return new ReadingPolicy(pages, archive, other, requestsADay, cookies);
    }
}
