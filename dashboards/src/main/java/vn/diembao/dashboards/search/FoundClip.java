package vn.diembao.dashboards.search;

import java.time.Instant;
import java.util.List;
import vn.diembao.model.Clip;

/**
 * A clip in a list of results.
 *
 * @param clip as stored; pages show its title, names and dates only
 * @param title with what was searched for marked
 * @param extract a few words of it, never the text
 */
public record FoundClip(Clip clip, List<Stretch> title, List<Stretch> extract) {
    public FoundClip {
        title = List.copyOf(title);
        extract = List.copyOf(extract);
    }

    public Instant publishedAt() {
        return clip.article().publishedAt();
    }
}
