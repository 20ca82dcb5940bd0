package vn.diembao.dashboards.tally;

import java.time.Instant;

/**
 * How long a story has been told.
 *
 * @param since when the first text on it was published, null when the index holds none
 * @param texts texts on it up to the end of the edition, copies not counted
 * @param before those of them in the period before
 */
public record Trail(Instant since, long texts, long before) {
    /** Nothing is known of the story. */
    public static final Trail NONE = new Trail(null, 0, 0);
}
