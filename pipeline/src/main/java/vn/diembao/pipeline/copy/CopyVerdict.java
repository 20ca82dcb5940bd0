package vn.diembao.pipeline.copy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.model.CopyKind;

/**
 * What an article is a copy of, as is known when it comes.
 *
 * @param text all appearances of its text, itself among them
 * @param matches articles of the same text it was found by, closest first
 * @param displaced appearances that were taken for the first until now
 */
public record CopyVerdict(CopyGroup text, CopyKind kind, List<String> matches, List<Displacement> displaced) {
    public CopyVerdict {
        requireNonNull(text, "text is null");
        requireNonNull(kind, "kind is null");
        matches = List.copyOf(matches);
        displaced = List.copyOf(displaced);
    }

    /** Id of the article that had the text first; its own when it copies none. */
    public String original() {
        return text.first().article();
    }
}
