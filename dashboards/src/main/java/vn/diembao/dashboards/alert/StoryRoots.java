package vn.diembao.dashboards.alert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.ClipStory;

/**
 * Which story an id stands for in the end: a story that became part of another one keeps its id in the clips that were stored
 * before.
 */
final class StoryRoots {
    private final Map<String, String> redirects = new HashMap<>();
    private final Set<String> learnt = new HashSet<>();

    /** @param story what is stored of the clip, null for nothing */
    void learn(String clip, ClipStory story) {
        learnt.add(clip);
        if (story != null && story.redirectedTo() != null) {
            redirects.put(clip, story.redirectedTo());
        }
    }

    /** Those of some ids, and of the stories they lead to, that nothing was learnt of yet. */
    Set<String> unknown(Set<String> stories) {
        Set<String> unknown = new HashSet<>();
        stories.forEach(story -> unknown.add(root(story)));
        unknown.removeAll(learnt);
        return unknown;
    }

    String root(String story) {
        Set<String> passed = new HashSet<>();
        String at = story;
        while (passed.add(at) && redirects.containsKey(at)) {
            at = redirects.get(at);
        }
        return at;
    }
}
