package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.ArticleKind;

/**
 * An article to be put into its story.
 *
 * @param id of the article; one that was seen before is an edit
 * @param text lead and paragraphs, may be empty
 * @param at time of publication, of arrival where that is missing; null when neither is known: it then fits any time
 * @param source host or id of the outlet, null when unknown
 * @param seenAt when it arrived, null when unknown
 * @param shared id of the article whose address a post gives, null for none
 */
public record StoryArticle(
        String id,
        String title,
        String text,
        Instant at,
        String source,
        ArticleKind kind,
        Instant seenAt,
        String shared) {
    public StoryArticle {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(text, "text is null");
        requireNonNull(kind, "kind is null");
    }

    /** One of which it is not known when it arrived. */
    public StoryArticle(String id, String title, String text, Instant at, String source, ArticleKind kind) {
        this(id, title, text, at, source, kind, null, null);
    }
}
