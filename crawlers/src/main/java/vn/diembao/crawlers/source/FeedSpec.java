package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.net.URI;
import java.util.Locale;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.ReadingPolicy;

/** What the configuration says of one feed; the part of a feed that is not state. */
public record FeedSpec(String sourceId, OutletFeed feed, ReadingPolicy reading) implements Serializable {
    public FeedSpec {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(feed, "feed is null");
        requireNonNull(reading, "reading is null");
    }

    public String feedUrl() {
        return feed.url();
    }

    /** Host and port, whose feeds a reader polls one after another; empty when the address cannot be read. */
    String host() {
        try {
            String authority = URI.create(feed.url()).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** True when another host than the feed's own has that address. */
    boolean isElsewhere(String url) {
        return !hostOf(url).equals(hostOf(feed.url()));
    }

    private static String hostOf(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Time between two polls; an archive is read as fast as it answers. */
    long intervalMillis() {
        return archive() ? 0 : feed.pace().interval().toMillis();
    }

    long delayMillis() {
        return reading.delay().toMillis();
    }

    boolean archive() {
        return reading.archive();
    }
}
