package vn.diembao.crawlers.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What to fetch.
 *
 * @param etag of the copy we have, null without one
 * @param lastModified of the copy we have, as the outlet wrote it, null without one
 * @param acceptDatetime asks an archive for the state of that time (RFC 7089), null elsewhere
 * @param archive true when the host is an archive, whose Memento-Datetime says when a copy was taken
 * @param api what an API is asked with, null for a page or a feed
 */
public record FetchRequest(
        String url, String etag, String lastModified, Instant acceptDatetime, boolean archive, ApiAccess api) {
    public FetchRequest {
        requireNonNull(url, "url is null");
        archive = archive || acceptDatetime != null;
    }

    /** Of a page or a feed. */
    public FetchRequest(String url, String etag, String lastModified, Instant acceptDatetime, boolean archive) {
        this(url, etag, lastModified, acceptDatetime, archive, null);
    }

    public static FetchRequest of(String url) {
        return new FetchRequest(url, null, null, null, false);
    }
}
