package vn.diembao.crawlers.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * What one feed body holds.
 *
 * @param format {@code rss_0.91} … {@code rss_2.0}, {@code rdf}, {@code atom_0.3}, {@code atom_1.0}, {@code json_feed},
 *     {@code sitemap}, {@code news_sitemap}, {@code sitemap_index}, {@code wordpress}, {@code listing}; null when the body
 *     is none of these
 * @param title the channel's, may be empty
 * @param ttl how long the feed asks to be left alone, zero when it does not say
 * @param entries in document order, at most 2,000; those of an index are sitemaps, the best first
 * @param overCap entries beyond that, not read
 * @param problems one line each, control characters escaped; empty for a healthy feed
 * @param challenge true when a cookie challenge came instead of a feed
 */
public record FeedDocument(
        String format,
        String title,
        Duration ttl,
        List<FeedEntry> entries,
        int overCap,
        List<String> problems,
        boolean challenge) {

    public FeedDocument {
        requireNonNull(title, "title is null");
        requireNonNull(ttl, "ttl is null");
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** A document that names no time to be left alone. */
    public FeedDocument(
            String format,
            String title,
            List<FeedEntry> entries,
            int overCap,
            List<String> problems,
            boolean challenge) {
        this(format, title, Duration.ZERO, entries, overCap, problems, challenge);
    }

    /** True when the entries are documents to read in their turn, not pages. */
    public boolean isIndex() {
        return SitemapReader.INDEX.equals(format);
    }

    static FeedDocument none(Problems problems) {
        return new FeedDocument(null, "", List.of(), 0, problems.list(), false);
    }
}
