package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A stored document of the {@code clips} index: the text, who published it, what it is about, what became of it.
 *
 * <p>In JSON the article's fields stand at the top; {@code outlet}, {@code labels}, {@code history}, {@code story} and {@code reaction} are objects.
 * The index template {@code index-templates/clips.json} and this record are held together by a test in both directions.
 *
 * @param story null where nothing is said of it: a clip of an earlier release, or one that is left where it stands
 * @param reaction of the public to a post; null for the press, and where nothing is known of it
 */
public record Clip(
        @JsonUnwrapped Article article,
        OutletName outlet,
        Labels labels,
        History history,
        @JsonInclude(JsonInclude.Include.NON_NULL) ClipStory story,
        @JsonInclude(JsonInclude.Include.NON_NULL) Reaction reaction) {
    /** One whose reaction is not known. */
    public Clip(Article article, OutletName outlet, Labels labels, History history, ClipStory story) {
        this(article, outlet, labels, history, story, null);
    }

    public Clip {
        requireNonNull(article, "article is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(labels, "labels is null");
        requireNonNull(history, "history is null");
    }
}
