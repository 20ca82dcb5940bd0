package vn.diembao.crawlers.fetch;

import java.io.Serializable;

/**
 * How one source's pages are fetched.
 *
 * @param delayMillis between two requests to one host; a longer crawl-delay of its robots.txt wins
 * @param archive true when the host replays recorded pages (RFC 7089): each is asked for as it was when its item was seen
 */
public record PagePolicy(long delayMillis, boolean archive) implements Serializable {
    public PagePolicy {
        if (delayMillis < 0) {
            throw new IllegalArgumentException("delayMillis is negative");
        }
    }
}
