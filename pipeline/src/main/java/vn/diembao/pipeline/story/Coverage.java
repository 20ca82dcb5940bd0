package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.diembao.pipeline.copy.Publication;

/**
 * Who wrote of a story, when and how much; does not grow with its articles.
 *
 * @param texts of its own, reprints not counted
 * @param first null while no time is known, as {@code last}
 * @param leading who had it first
 * @param headline title of that, empty once that was removed
 * @param outlets told apart up to {@value #MOST_OUTLETS}
 */
public record Coverage(
        int texts,
        int reprints,
        Instant first,
        Instant last,
        Publication leading,
        String headline,
        List<String> outlets,
        Growth growth) {
    private static final int MOST_OUTLETS = 500;

    public Coverage {
        requireNonNull(leading, "leading is null");
        requireNonNull(headline, "headline is null");
        requireNonNull(growth, "growth is null");
        outlets = List.copyOf(outlets);
    }

    /** Of one text of its own. */
    static Coverage ofText(ReadArticle article) {
        return of(article, 1, Growth.of(article.publication().at()));
    }

    /** Of a copy of a text that the story has: nothing new is said by it. */
    static Coverage ofCopy(ReadArticle article) {
        return of(article, 0, Growth.NONE);
    }

    private static Coverage of(ReadArticle article, int texts, Growth growth) {
        Publication publication = article.publication();
        List<String> outlets = article.outlet() == null ? List.of() : List.of(article.outlet());
        return new Coverage(
                texts, 1 - texts, publication.at(), publication.at(), publication, article.title(), outlets, growth);
    }

    /** Without the title of an article that led; the next one to come leads. */
    Coverage without(String article) {
        return leading.article().equals(article)
                ? new Coverage(texts, reprints, first, last, leading, "", outlets, growth)
                : this;
    }

    Coverage plus(Coverage other) {
        boolean leads = headline.isEmpty() || Publication.FIRST_PUBLISHER.compare(other.leading, leading) < 0;
        return new Coverage(
                texts + other.texts,
                reprints + other.reprints,
                first == null || (other.first != null && other.first.isBefore(first)) ? other.first : first,
                last == null || (other.last != null && other.last.isAfter(last)) ? other.last : last,
                leads ? other.leading : leading,
                leads ? other.headline : headline,
                Stream.concat(outlets.stream(), other.outlets.stream())
                        .distinct()
                        .limit(MOST_OUTLETS)
                        .toList(),
                growth.plus(other.growth));
    }

    /** Between the nearest times of the two; zero where they meet, and where a time is unknown. */
    Duration gap(Instant from, Instant to) {
        if (from == null || first == null) {
            return Duration.ZERO;
        }
        Duration before = Duration.between(to, first);
        Duration after = Duration.between(last, from);
        Duration gap = before.compareTo(after) > 0 ? before : after;
        return gap.isNegative() ? Duration.ZERO : gap;
    }
}
