package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.model.Clip;

/**
 * A clip with what belongs to it.
 *
 * @param original the clip that had the same text first, however long the way to it; null when this one did or that one is not stored
 * @param copies of the text, without this one and the original; oldest first
 * @param story other clips of the same event, oldest first; neither this one nor copies
 * @param storyTotal how many clips the story has in all, as only so many are listed
 */
public record ClipFile(Clip clip, Clip original, List<Clip> copies, List<Clip> story, long storyTotal) {
    public ClipFile {
        requireNonNull(clip, "clip is null");
        copies = List.copyOf(copies);
        story = List.copyOf(story);
    }
}
