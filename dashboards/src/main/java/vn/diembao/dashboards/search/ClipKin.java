package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import vn.diembao.model.Clip;

/**
 * Clips that belong to another: copies of its text, or others on its event.
 *
 * @param facet by which a search finds them, with that other
 * @param names values of the facet that find them all; many where texts or events were found to be one
 * @param clips the oldest, only so many
 * @param total how many there are
 */
public record ClipKin(ClipFacet facet, List<String> names, List<Clip> clips, long total) {
    public ClipKin {
        requireNonNull(facet, "facet is null");
        names = List.copyOf(names);
        clips = List.copyOf(clips);
    }

    static ClipKin none(ClipFacet facet) {
        return new ClipKin(facet, List.of(), List.of(), 0);
    }

    /** How many are not listed. */
    public long left() {
        return total - clips.size();
    }

    /** Address of the search that finds all, without a question mark; empty where that takes more values than a search may have. */
    public String address() {
        boolean asked = !names.isEmpty() && names.size() <= ClipSearch.MOST_VALUES;
        return asked ? new ClipSearch("", Map.of(facet, names), null, null, true).address() : "";
    }
}
