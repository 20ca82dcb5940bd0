package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed as its outlet wrote it, dates resolved and text decoded but not yet cleaned.
 *
 * <p>Only {@code publishedAt}, {@code modifiedAt}, {@code author} and {@code post} may be null; absent text is the empty string.
 *
 * @param sourceId id of the outlet's source file
 * @param feedUrl address the feed was polled at
 * @param entryId guid or Atom id; the link where the feed has none
 * @param url absolute link to the page, as the feed gives it
 * @param summary HTML as in the feed, capped
 * @param content HTML of {@code content:encoded} or Atom content, capped
 * @param publishedAt null when the feed gives no date that can be read
 * @param fetchedAt when the feed was polled (UTC)
 * @param post what its platform tells of it, null for what is no post of a listed page
 */
public record FeedItem(
        String sourceId,
        String feedUrl,
        String entryId,
        String url,
        String title,
        String summary,
        String content,
        String author,
        Instant publishedAt,
        Instant modifiedAt,
        List<String> categories,
        Instant fetchedAt,
        PostFacts post) {

    public FeedItem {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(feedUrl, "feedUrl is null");
        requireNonNull(entryId, "entryId is null");
        requireNonNull(url, "url is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(content, "content is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        categories = List.copyOf(categories);
    }

    /** An entry of a feed. */
    public FeedItem(
            String sourceId,
            String feedUrl,
            String entryId,
            String url,
            String title,
            String summary,
            String content,
            String author,
            Instant publishedAt,
            Instant modifiedAt,
            List<String> categories,
            Instant fetchedAt) {
        this(
                sourceId,
                feedUrl,
                entryId,
                url,
                title,
                summary,
                content,
                author,
                publishedAt,
                modifiedAt,
                categories,
                fetchedAt,
                null);
    }
}
