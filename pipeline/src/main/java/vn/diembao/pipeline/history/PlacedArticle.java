package vn.diembao.pipeline.history;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.ClipStory;

/**
 * What is to be stored of a clip once its story is known.
 *
 * @param tracked the clip, null when only something about its story was found out by another one
 * @param story all of it beside a clip, null to leave it as it stands; else what has changed
 */
public record PlacedArticle(String clipId, TrackedArticle tracked, ClipStory story) {
    public PlacedArticle {
        requireNonNull(clipId, "clipId is null");
    }

    public static PlacedArticle of(TrackedArticle tracked, ClipStory story) {
        return new PlacedArticle(tracked.clipId(), tracked, story);
    }

    public static PlacedArticle changed(String clipId, ClipStory change) {
        return new PlacedArticle(clipId, null, requireNonNull(change, "change is null"));
    }
}
