package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What the configuration says of one feed; the part of a feed that is not state.
 *
 * @param host host and port, the unit of politeness
 * @param intervalMillis time between two polls
 * @param delayMillis least time between two requests to the host
 * @param archive true when the host replays the past (RFC 7089) and its Memento-Datetime is the time of the poll
 */
public record FeedSpec(
        String sourceId, String feedUrl, String host, long intervalMillis, long delayMillis, boolean archive)
        implements Serializable {
    public FeedSpec {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(feedUrl, "feedUrl is null");
        requireNonNull(host, "host is null");
    }
}
