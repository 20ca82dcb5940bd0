package vn.diembao.pipeline.story;

import java.time.Duration;

/** Says from likeness and time whether an article belongs to a story; why these bounds: decision 11. */
final class StoryPolicy {
    static final Duration WINDOW = Duration.ofDays(7);

    private static final double JOINS = 0.1;
    private static final double MERGES = 0.14;
    /** Likeness counts for a third after so long a silence. */
    private static final Duration FADES = Duration.ofDays(3);
    /** Events have few texts of their own, subjects have many: a larger story asks for more. */
    private static final double SMALL = 4;
    /** A teaser of a few words is like another one by chance. */
    private static final double TEASER = 0.5;

    private StoryPolicy() {}

    /**
     * Whether an article belongs to a story.
     *
     * @param likeness mean likeness to its texts, faded
     */
    static boolean joins(double likeness, GrowingStory story, TermVector terms) {
        double missing = 1 - (double) terms.size() / TermVector.MOST_TERMS;
        return likeness >= JOINS * sizeFactor(story.texts()) * (1 + TEASER * missing);
    }

    /** Whether two stories that an article belongs to are one. */
    static boolean merges(GrowingStory one, GrowingStory other) {
        return faded(one.likeness(other), one.gap(other)) >= MERGES * sizeFactor(one.texts() + other.texts());
    }

    /** @param gap to the story, zero when the article lies within it or a time is unknown */
    static double faded(double likeness, Duration gap) {
        return gap.compareTo(WINDOW) > 0 ? 0 : likeness * Math.exp(-(double) gap.toSeconds() / FADES.toSeconds());
    }

    private static double sizeFactor(int texts) {
        return 1 + Math.max(0, Math.log(texts / SMALL));
    }
}
