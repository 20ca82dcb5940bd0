package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.model.CopyKind;
import vn.diembao.pipeline.copy.CopyVerdict;
import vn.diembao.pipeline.copy.Redirect;

/**
 * Where an article belongs, as is known when it comes.
 *
 * @param article its id
 * @param storyId of its story
 * @param copy what its text is a copy of
 * @param stories stories that turned out to be one with this one
 */
public record StoryVerdict(String article, StoryId storyId, CopyVerdict copy, List<Redirect> stories) {
    /**
     * The id of a story: that of the article that opened it, for ever.
     *
     * @param redirected true when the article had opened a story of its own, which is part of this one now
     */
    public record StoryId(String id, boolean redirected) {}

    public StoryVerdict {
        requireNonNull(article, "article is null");
        requireNonNull(storyId, "storyId is null");
        requireNonNull(copy, "copy is null");
        stories = List.copyOf(stories);
    }

    /** Id of its story. */
    public String story() {
        return storyId.id();
    }

    /** Id of the article it copies, null when it copies none. */
    public String duplicateOf() {
        return copy.original().equals(article) ? null : copy.original();
    }

    public CopyKind kind() {
        return copy.kind();
    }

    /** Articles that were taken for the first of their text until this one came. */
    public List<Redirect> originals() {
        return copy.displaced().stream().map(displaced -> displaced.redirect()).toList();
    }
}
