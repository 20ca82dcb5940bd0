package vn.diembao.pipeline.taxonomy;

import java.util.List;
import java.util.Map;

/**
 * Words that may not touch a cue, because with them its syllables belong to other words: "gia đình công nhân" is no
 * "đình công".
 *
 * @param before from a cue to single words that may not stand directly before it
 * @param after from a cue to single words that may not stand directly behind it
 */
public record Borders(Map<String, List<String>> before, Map<String, List<String>> after) {
    public Borders {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
