package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.Clip;

/**
 * A clip with what belongs to it.
 *
 * @param original the clip that had the same text first, however long the way to it; null when this one did or that one is not stored
 * @param copies of the text, without this one and the original; oldest first
 * @param story other clips of the same event, oldest first; neither this one nor copies
 */
public record ClipFile(Clip clip, Clip original, ClipKin copies, ClipKin story) {
    public ClipFile {
        requireNonNull(clip, "clip is null");
        requireNonNull(copies, "copies is null");
        requireNonNull(story, "story is null");
    }
}
