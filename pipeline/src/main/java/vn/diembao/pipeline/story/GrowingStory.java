package vn.diembao.pipeline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import vn.diembao.pipeline.copy.Publication;

/** A story as it grows; what is kept of it does not grow with its articles. Not thread-safe. */
final class GrowingStory {
    private static final int MOST_OUTLETS = 500;

    private final String id;
    private final long opened;
    private final Growth growth = new Growth();
    private final Set<String> outlets = new HashSet<>();
    private GrowingStory joined;
    private TermVector sum;
    private int texts;
    private int reprints;
    private Instant first;
    private Instant last;
    private Publication leading;
    private String headline;

    /** @param opened earlier stories have lower numbers */
    GrowingStory(ReadArticle article, long opened) {
        id = article.id();
        this.opened = opened;
        sum = article.terms();
        leading = article.publication();
        headline = article.title();
        addText(article, sum);
    }

    String id() {
        return id;
    }

    long opened() {
        return opened;
    }

    /** The story this one has become part of, in the end itself. */
    GrowingStory whole() {
        GrowingStory story = this;
        while (story.joined != null) {
            story = story.joined;
        }
        if (story != this) {
            joined = story;
        }
        return story;
    }

    /** Texts of its own, reprints not counted. */
    int texts() {
        return texts;
    }

    /** Mean likeness to the story's texts. */
    double likeness(TermVector terms) {
        return sum.dot(terms) / texts;
    }

    double likeness(GrowingStory other) {
        return sum.dot(other.sum) / texts / other.texts;
    }

    /** From the time to the nearest time of the story; zero within it, and where a time is unknown. */
    Duration gap(Instant at) {
        return gap(at, at);
    }

    Duration gap(GrowingStory other) {
        return gap(other.first, other.last);
    }

    private Duration gap(Instant from, Instant to) {
        if (from == null || first == null) {
            return Duration.ZERO;
        }
        Duration before = Duration.between(to, first);
        Duration after = Duration.between(last, from);
        Duration gap = before.compareTo(after) > 0 ? before : after;
        return gap.isNegative() ? Duration.ZERO : gap;
    }

    /** A text of its own. */
    void add(ReadArticle article) {
        addText(article, sum.plus(article.terms()));
    }

    private void addText(ReadArticle article, TermVector newSum) {
        sum = newSum;
        texts++;
        growth.add(article.publication().at());
        seen(article);
    }

    /** A copy of a text that the story has: nothing new is said by it. */
    void addCopy(ReadArticle article) {
        reprints++;
        seen(article);
    }

    private void seen(ReadArticle article) {
        Publication publication = article.publication();
        widen(publication.at(), publication.at());
        if (Publication.FIRST_PUBLISHER.compare(publication, leading) < 0) {
            leading = publication;
            headline = article.title();
        }
        if (article.outlet() != null && outlets.size() < MOST_OUTLETS) {
            outlets.add(article.outlet());
        }
    }

    private void widen(Instant from, Instant to) {
        first = first == null || (from != null && from.isBefore(first)) ? from : first;
        last = last == null || (to != null && to.isAfter(last)) ? to : last;
    }

    /** Makes a later story part of this one. */
    void join(GrowingStory later) {
        later.joined = this;
        sum = sum.plus(later.sum);
        texts += later.texts;
        reprints += later.reprints;
        growth.addAll(later.growth);
        widen(later.first, later.last);
        if (Publication.FIRST_PUBLISHER.compare(later.leading, leading) < 0) {
            leading = later.leading;
            headline = later.headline;
        }
        later.outlets.stream().limit(MOST_OUTLETS - outlets.size()).forEach(outlets::add);
    }

    StorySummary summary(Instant now) {
        return new StorySummary(
                id,
                headline,
                new StorySummary.Extent(first, last),
                new StorySummary.Counts(texts, reprints, outlets.size()),
                growth.at(now));
    }
}
