package vn.diembao.pipeline.story;

import java.time.Duration;
import java.time.Instant;

/**
 * How much was written of a story, and when; does not grow with its articles.
 *
 * @param texts of its own, reprints not counted
 * @param first null while no time is known, as {@code last}
 */
public record Coverage(int texts, Instant first, Instant last) {
    /** Of one text of its own. */
    static Coverage ofText(ReadArticle article) {
        return new Coverage(1, article.publication().at(), article.publication().at());
    }

    /** Of a copy of a text that the story has: nothing new is said by it. */
    static Coverage ofCopy(ReadArticle article) {
        return new Coverage(0, article.publication().at(), article.publication().at());
    }

    Coverage plus(Coverage other) {
        return new Coverage(
                texts + other.texts,
                first == null || (other.first != null && other.first.isBefore(first)) ? other.first : first,
                last == null || (other.last != null && other.last.isAfter(last)) ? other.last : last);
    }

    /** Between the nearest times of the two; zero where they meet, and where a time is unknown. */
    Duration gap(Instant from, Instant to) {
        if (from == null || first == null) {
            return Duration.ZERO;
        }
        if (to.isBefore(first)) {
            return Duration.between(to, first);
        }
        return from.isAfter(last) ? Duration.between(last, from) : Duration.ZERO;
    }
}
