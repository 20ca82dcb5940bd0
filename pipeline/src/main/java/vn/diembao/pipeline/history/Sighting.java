package vn.diembao.pipeline.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.Article;
import vn.diembao.model.History;

/**
 * A clip's address was looked at: its text, or that its page is gone.
 *
 * @param article what stands there, null when the page is gone (404, 410)
 * @param stored what the index knows of the clip, null when it knows nothing (or was not asked yet)
 */
public record Sighting(String clipId, String sourceId, String url, Instant at, Article article, History stored) {
    public Sighting {
        requireNonNull(clipId, "clipId is null");
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(url, "url is null");
        requireNonNull(at, "at is null");
    }

    public static Sighting of(Article article) {
        return new Sighting(article.id(), article.sourceId(), article.url(), article.fetchedAt(), article, null);
    }

    public static Sighting gone(String clipId, String sourceId, String url, Instant at) {
        return new Sighting(clipId, sourceId, url, at, null, null);
    }

    Sighting withStored(History history) {
        return new Sighting(clipId, sourceId, url, at, article, history);
    }
}
