package vn.diembao.crawlers.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed document. Text that is not there is the empty string.
 *
 * @param id guid, Atom id or JSON Feed id; the link where there is none
 * @param link absolute, or as the outlet wrote it when it cannot be read; empty when there is none
 * @param title plain text on one line, at most 1,000 characters
 * @param summary HTML, at most 200,000 characters
 * @param content HTML, at most 200,000 characters
 * @param author null when there is none
 * @param publishedAt null when no date can be read; not clamped
 * @param modifiedAt null when there is none
 * @param categories plain text, without repeats, at most 50
 */
public record FeedEntry(
        String id,
        String link,
        String title,
        String summary,
        String content,
        String author,
        Instant publishedAt,
        Instant modifiedAt,
        List<String> categories) {

    public FeedEntry {
        requireNonNull(id, "id is null");
        requireNonNull(link, "link is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(content, "content is null");
        categories = List.copyOf(categories);
    }
}
