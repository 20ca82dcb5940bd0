package vn.diembao.crawlers.entry;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How rows are entered.
 *
 * @param now rows count as first seen at this moment, and none may be younger
 * @param past true for an archive: each row counts as first seen when it was published, and stands in no edition of today
 * @param trial true to look only: no attachment is copied
 */
public record EntryPlan(Instant now, boolean past, boolean trial) {
    public EntryPlan {
        requireNonNull(now, "now is null");
    }

    /** For rows of these days. */
    public static EntryPlan at(Instant now) {
        return new EntryPlan(now, false, false);
    }

    Instant seenAt(Instant published) {
        return past ? published : now;
    }
}
