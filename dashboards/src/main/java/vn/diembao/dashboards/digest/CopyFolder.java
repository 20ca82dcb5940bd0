package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.ClipStory;

/**
 * Folds the clips of one text into one that carries the others: the original, or where that is not of the edition, the copy
 * that stands in for it, or the earliest. What was found out of a clip later stands in other clips, which may be of other editions.
 */
final class CopyFolder {
    private final Map<String, ClipStory> stories = new HashMap<>();
    private final Set<String> standIns;

    /** @param standIns ids of copies that are counted in place of their original */
    CopyFolder(Set<String> standIns) {
        this.standIns = Set.copyOf(standIns);
    }

    /** Learns what is stored of a clip, of this edition or another one. */
    void learn(String clip, ClipStory story) {
        stories.put(clip, story);
    }

    /** Clips that others point to and that nothing was learnt of yet. */
    Set<String> unknown() {
        Set<String> unknown = new HashSet<>();
        for (ClipStory story : stories.values()) {
            if (story != null) {
                unknown.add(story.duplicateOf());
                unknown.add(story.id());
                unknown.add(story.redirectedTo());
            }
        }
        unknown.remove(null);
        unknown.removeAll(stories.keySet());
        return unknown;
    }

    /** Ids under which clips know a story: its own, and those of stories that became part of it, as far as learnt. */
    Set<String> namesOf(String story) {
        Set<String> names = new HashSet<>(Set.of(story));
        stories.keySet().stream().filter(id -> story(id).equals(story)).forEach(names::add);
        return names;
    }

    /** In the order of the first clip of each text. */
    List<DigestClip> fold(List<DigestClip> clips) {
        Map<String, List<DigestClip>> texts = new LinkedHashMap<>();
        for (DigestClip clip : clips) {
            texts.computeIfAbsent(original(clip.id()), none -> new ArrayList<>())
                    .add(withStory(clip));
        }
        return texts.values().stream().map(CopyFolder::folded).toList();
    }

    private static DigestClip folded(List<DigestClip> text) {
        List<DigestClip> ordered = text.stream()
                .sorted(comparing(DigestClip::isCopy)
                        .thenComparing(clip -> !clip.standsIn())
                        .thenComparing(DigestClip::publishedAt)
                        .thenComparing(DigestClip::id))
                .toList();
        return ordered.get(0).withCopies(ordered.subList(1, ordered.size()));
    }

    /** Its story by the id that stands for it in the end, its first outlet by what the original says. */
    private DigestClip withStory(DigestClip read) {
        DigestClip clip = standIns.contains(read.id()) ? read.standingIn() : read;
        ClipStory told = clip.story();
        if (told == null) {
            return clip;
        }
        ClipStory first = stories.get(original(clip.id()));
        ClipStory now = new ClipStory(
                story(told.id()),
                told.redirectedTo(),
                told.duplicateOf(),
                told.kind(),
                first == null ? told.firstOutlet() : first.firstOutlet(),
                told.reprints(),
                told.shares());
        return clip.withStory(now);
    }

    private String original(String clip) {
        Set<String> passed = new HashSet<>();
        String at = clip;
        while (passed.add(at) && stories.get(at) != null && stories.get(at).duplicateOf() != null) {
            at = stories.get(at).duplicateOf();
        }
        return at;
    }

    private String story(String id) {
        Set<String> passed = new HashSet<>();
        String at = id;
        while (passed.add(at) && stories.get(at) != null && stories.get(at).redirectedTo() != null) {
            at = stories.get(at).redirectedTo();
        }
        return at;
    }
}
