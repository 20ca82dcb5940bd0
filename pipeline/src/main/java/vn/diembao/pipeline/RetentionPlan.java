package vn.diembao.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long stored documents stay, counted from when a clip was first seen, an input was refused, an hour was counted. Raw pages
 * have a bound of their own, {@link vn.diembao.crawlers.warc.WarcConfig}. Each at least 1, or 0 for no bound.
 *
 * @param postDays of posts; none older than that is taken in either
 * @param clipMonths of all other clips
 * @param letterDays of dead letters
 * @param figureMonths of the account and the health of sources
 */
public record RetentionPlan(int postDays, int clipMonths, int letterDays, int figureMonths) implements Serializable {
    /** As the office promises unless told otherwise: 90 days, 24 months, 90 days, 24 months. */
    public static final RetentionPlan STANDARD = new RetentionPlan(90, 24, 90, 24);

    /** Nothing goes by itself: for runs over the past, whose texts are as old as they are meant to be. */
    public static final RetentionPlan FOR_GOOD = new RetentionPlan(0, 0, 0, 0);

    public RetentionPlan {
        if (postDays < 0 || clipMonths < 0 || letterDays < 0 || figureMonths < 0) {
            throw new IllegalArgumentException("a time to keep is positive, or 0 for no bound");
        }
    }

    /** Posts first seen before are over their time. */
    public Instant postsFrom(Instant now) {
        return daysBefore(now, postDays);
    }

    /** Other clips first seen before are over their time. */
    public Instant clipsFrom(Instant now) {
        return monthsBefore(now, clipMonths);
    }

    /** Dead letters written before are over their time. */
    public Instant lettersFrom(Instant now) {
        return daysBefore(now, letterDays);
    }

    /** Figures of hours before are over their time. */
    public Instant figuresFrom(Instant now) {
        return monthsBefore(now, figureMonths);
    }

    private static Instant daysBefore(Instant now, int days) {
        return days == 0
                ? Instant.EPOCH
                : now.atOffset(ZoneOffset.UTC).minusDays(days).toInstant();
    }

    private static Instant monthsBefore(Instant now, int months) {
        return months == 0
                ? Instant.EPOCH
                : now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
