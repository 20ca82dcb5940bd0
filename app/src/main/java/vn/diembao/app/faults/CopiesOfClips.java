package vn.diembao.app.faults;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.diembao.model.ClipStory;

/** Which clips have one text: those whose {@code duplicateOf}, followed to its end, leads to the same original. */
final class CopiesOfClips {
    private final Map<String, ClipStory> stories;
    private final Map<String, Set<String>> byOriginal = new TreeMap<>();

    private CopiesOfClips(Map<String, ClipStory> stories) {
        this.stories = stories;
    }

    /** @param stories what each clip says of its story, by the clip's id */
    static CopiesOfClips of(Map<String, ClipStory> stories) {
        CopiesOfClips copies = new CopiesOfClips(stories);
        for (String id : stories.keySet()) {
            copies.byOriginal
                    .computeIfAbsent(copies.original(id), original -> new TreeSet<>())
                    .add(id);
        }
        return copies;
    }

    /** Ids of the clips with the text of this one, this one among them. */
    Set<String> with(String id) {
        return byOriginal.get(original(id));
    }

    /** How many copies the original of a clip says it has; null when no clip is the original. */
    Integer knownTo(String id) {
        ClipStory original = stories.get(original(id));
        return original == null ? null : original.reprints();
    }

    /** Empty when clips point to each other in a ring. */
    private String original(String id) {
        Set<String> met = new HashSet<>();
        String at = id;
        while (met.add(at)) {
            String next = next(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return "";
    }

    private String next(String id) {
        ClipStory story = stories.get(id);
        return story == null ? null : story.duplicateOf();
    }
}
