package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an article is a copy of, as is known when it comes.
 *
 * @param original id of the article that had the text first; its own when it copies none
 * @param matches articles of the same text it was found by, closest first
 * @param displaced articles that were taken for the first until now
 */
public record CopyVerdict(String original, CopyKind kind, List<String> matches, List<Redirect> displaced) {
    public CopyVerdict {
        requireNonNull(original, "original is null");
        requireNonNull(kind, "kind is null");
        matches = List.copyOf(matches);
        displaced = List.copyOf(displaced);
    }
}
