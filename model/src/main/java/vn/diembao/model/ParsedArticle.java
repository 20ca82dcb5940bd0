package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was read off a page (or, where pages are not fetched, off the feed item): text as it stands there.
 *
 * @param url address of the page after redirects
 * @param canonicalUrl address the page names as its own; {@code url} when it names none
 * @param lead standfirst (sapo), empty when there is none
 * @param paragraphs body in reading order, without lead, captions and boxes; never null, may be empty
 * @param pictures those of the body, in order; not indexed
 * @param author byline, null when there is none
 * @param publishedAt null when neither page nor feed gives a date
 * @param modifiedAt null when the page gives none
 * @param section null when the page gives none
 * @param origin where the text was read
 * @param marks what a reader of the text should know: {@code live_blog}, {@code paywall}, {@code text_damaged}, ...;
 *     they become flags of the {@link Article}
 * @param rules field name to the rule that gave it, e.g. {@code title → json-ld}
 */
public record ParsedArticle(
        FeedItem item,
        String url,
        String canonicalUrl,
        String title,
        String lead,
        List<String> paragraphs,
        List<Picture> pictures,
        String author,
        Instant publishedAt,
        Instant modifiedAt,
        String section,
        List<String> tags,
        TextOrigin origin,
        List<String> marks,
        Map<String, String> rules) {

    public ParsedArticle {
        requireNonNull(item, "item is null");
        requireNonNull(url, "url is null");
        requireNonNull(canonicalUrl, "canonicalUrl is null");
        requireNonNull(title, "title is null");
        requireNonNull(lead, "lead is null");
        requireNonNull(origin, "origin is null");
        paragraphs = List.copyOf(paragraphs);
        pictures = List.copyOf(pictures);
        tags = List.copyOf(tags);
        marks = List.copyOf(marks);
        rules = Map.copyOf(rules);
    }
}
