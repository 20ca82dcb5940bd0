package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A stored document of the {@code clips} index: the text, who published it, what it is about, what became of it.
 *
 * <p>In JSON the article's fields stand at the top; {@code outlet}, {@code labels} and {@code history} are objects.
 * The index template {@code index-templates/clips.json} and this record are held together by a test in both directions.
 */
public record Clip(@JsonUnwrapped Article article, OutletName outlet, Labels labels, History history) {
    public Clip {
        requireNonNull(article, "article is null");
        requireNonNull(outlet, "outlet is null");
        requireNonNull(labels, "labels is null");
        requireNonNull(history, "history is null");
    }
}
