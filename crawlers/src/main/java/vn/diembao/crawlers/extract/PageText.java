package vn.diembao.crawlers.extract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.diembao.model.Picture;

/**
 * What could be read off one page.
 *
 * @param title empty when the page has none
 * @param lead standfirst found by a selector, else empty
 * @param paragraphs body in reading order; empty when no article text was found
 * @param pictures those of the body, in order
 * @param author byline, null when there is none
 * @param published with the offset as written (+07:00 when the page gives none), null when not found
 * @param modified as {@code published}
 * @param section null when the page gives none
 * @param canonicalUrl never null
 * @param language ISO 639 code in lower case, null when the page gives none
 * @param kind what sort of page it is
 * @param rules field name to the rule that gave it
 */
public record PageText(
        String title,
        String lead,
        List<String> paragraphs,
        List<Picture> pictures,
        String author,
        OffsetDateTime published,
        OffsetDateTime modified,
        String section,
        List<String> tags,
        String canonicalUrl,
        String language,
        PageKind kind,
        Map<String, String> rules) {

    public PageText {
        requireNonNull(title, "title is null");
        requireNonNull(lead, "lead is null");
        requireNonNull(canonicalUrl, "canonicalUrl is null");
        requireNonNull(kind, "kind is null");
        paragraphs = List.copyOf(paragraphs);
        pictures = List.copyOf(pictures);
        tags = List.copyOf(tags);
        rules = Map.copyOf(rules);
    }

    /** Null when not found. */
    public Instant publishedAt() {
        return published == null ? null : published.toInstant();
    }

    /** Null when not found. */
    public Instant modifiedAt() {
        return modified == null ? null : modified.toInstant();
    }

    /** What a reader takes as the article's text: lead, then paragraphs, with empty lines between. */
    public String text() {
        String body = String.join("\n\n", paragraphs);
        return lead.isEmpty() || body.startsWith(lead) ? body : lead + "\n\n" + body;
    }
}
