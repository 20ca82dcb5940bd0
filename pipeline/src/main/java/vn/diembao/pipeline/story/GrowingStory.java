package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import vn.diembao.pipeline.copy.NumberPlaces;

/**
 * A story as it grows; what is kept of it does not grow with its articles.
 *
 * @param id of the article that opened it
 * @param opened earlier stories have lower numbers
 * @param joined key of the story this one has become part of, null while it stands for itself
 * @param held remembered articles and stories that point here; it is forgotten with the last of them
 * @param sum of the terms of its texts
 */
public record GrowingStory(String id, long opened, Long joined, int held, TermVector sum, Coverage coverage) {
    public GrowingStory {
        requireNonNull(id, "id is null");
        requireNonNull(sum, "sum is null");
        requireNonNull(coverage, "coverage is null");
    }

    static GrowingStory of(ReadArticle article, long opened) {
        return new GrowingStory(article.id(), opened, null, 0, article.terms(), Coverage.ofText(article));
    }

    /** Texts of its own, reprints not counted. */
    int texts() {
        return coverage.texts();
    }

    /**
     * Mean likeness to the story's texts.
     *
     * @param places of the terms
     */
    double likeness(TermVector terms, NumberPlaces places) {
        return terms.dot(sum, places) / texts();
    }

    double likeness(GrowingStory other) {
        return sum.dot(other.sum) / texts() / other.texts();
    }

    /** From the time to the nearest time of the story; zero within it, and where a time is unknown. */
    Duration gap(Instant at) {
        return coverage.gap(at, at);
    }

    Duration gap(GrowingStory other) {
        return coverage.gap(other.coverage.first(), other.coverage.last());
    }

    /** With a text of its own. */
    GrowingStory plus(ReadArticle article) {
        return new GrowingStory(
                id, opened, joined, held, sum.plus(article.terms()), coverage.plus(Coverage.ofText(article)));
    }

    /** With a copy of a text that it has. */
    GrowingStory plusCopy(ReadArticle article) {
        return new GrowingStory(id, opened, joined, held, sum, coverage.plus(Coverage.ofCopy(article)));
    }

    /** With a later story that became part of it. */
    GrowingStory plus(GrowingStory later) {
        return new GrowingStory(id, opened, joined, held + 1, sum.plus(later.sum), coverage.plus(later.coverage));
    }

    GrowingStory joinedTo(long whole) {
        return new GrowingStory(id, opened, whole, held, sum, coverage);
    }

    GrowingStory held(int change) {
        return new GrowingStory(id, opened, joined, held + change, sum, coverage);
    }
}
