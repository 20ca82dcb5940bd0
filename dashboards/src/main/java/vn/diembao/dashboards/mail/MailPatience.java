package vn.diembao.dashboards.mail;

import java.time.Duration;
import java.time.Instant;

/** How long a mail is tried: after 5, 10, 20 … minutes, then every four hours, three days in all. */
final class MailPatience {
    static final Duration FIRST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(4);
    static final Duration IN_ALL = Duration.ofDays(3);
    private static final int DOUBLINGS = 6;

    private MailPatience() {}

    /** @param attempts that have failed, at least one */
    static Instant next(Instant now, int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    static boolean isOver(OutboxRecord record, Instant now) {
        return now.isAfter(record.queuedAt().plus(IN_ALL));
    }
}
