package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.pipeline.copy.CopyKind;
import vn.diembao.pipeline.copy.Redirect;

/**
 * Where an article belongs, as is known when it comes.
 *
 * @param article its id
 * @param story id of its story: that of the article that opened it, for ever
 * @param duplicateOf id of the article it copies, null when it copies none
 * @param stories stories that turned out to be one with this one
 * @param originals articles that were taken for the first of their text until this one came
 */
public record StoryVerdict(
        String article,
        String story,
        String duplicateOf,
        CopyKind kind,
        List<Redirect> stories,
        List<Redirect> originals) {
    public StoryVerdict {
        requireNonNull(article, "article is null");
        requireNonNull(story, "story is null");
        requireNonNull(kind, "kind is null");
        stories = List.copyOf(stories);
        originals = List.copyOf(originals);
    }
}
