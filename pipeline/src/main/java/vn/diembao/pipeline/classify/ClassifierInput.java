package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.ArticleKind;

/**
 * A text to be labelled; offsets of evidence point into these strings.
 *
 * @param lead empty when there is none
 * @param body may be empty
 * @param publishedAt null when unknown
 */
public record ClassifierInput(String title, String lead, String body, Instant publishedAt, ArticleKind kind) {
    public ClassifierInput {
        requireNonNull(title, "title is null");
        requireNonNull(lead, "lead is null");
        requireNonNull(body, "body is null");
        requireNonNull(kind, "kind is null");
    }
}
