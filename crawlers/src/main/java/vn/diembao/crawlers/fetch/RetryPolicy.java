package vn.diembao.crawlers.fetch;

import java.io.Serializable;
import vn.diembao.model.RejectionReason;

/**
 * When a page is tried again, and when it is given up.
 *
 * <p>What may pass is tried again until it has failed for long, as an outage of some minutes must not lose an article; how
 * long the page had stood in line before does not count. In an archive nothing passes, so there the number of tries is the limit. A page that is gone is asked for once more before it is
 * believed, as outlets lose pages for minutes and a withdrawal is news.
 *
 * @param tries of an archive's page at most, of any other at least
 * @param backoffMillis before the second try, doubled before each further one
 * @param maxWaitMillis the longest back-off, and the time until a missing page is asked for again; a Retry-After may ask
 *     for more
 * @param giveUpMillis since the page failed first or, while it waited, its host did: what fails later is given up
 */
public record RetryPolicy(int tries, long backoffMillis, long maxWaitMillis, long giveUpMillis)
        implements Serializable {
    private static final int TOO_MANY_REQUESTS = 429;

    public RetryPolicy {
        if (tries < 1 || backoffMillis < 0 || maxWaitMillis < 0 || giveUpMillis < 0) {
            throw new IllegalArgumentException("tries must be positive, times not negative");
        }
    }

    /** Three tries, 2 s, 4 s … 10 min apart, given up after an hour. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, 2_000, 600_000, 3_600_000);
    }

    /** Problems that may not be there later; an answer that makes no sense, like a 204, comes again. */
    static boolean isPassing(int status, RejectionReason problem) {
        return (problem == RejectionReason.SERVER_ERROR && status >= 500)
                || problem == RejectionReason.TIMEOUT
                || problem == RejectionReason.UNREACHABLE
                || status == TOO_MANY_REQUESTS;
    }

    /**
     * The task with the time of its next try; null when this answer is its last.
     *
     * @param outage of its host, none when the failure is the page's own
     */
    PageTask later(PageTask task, FetchResult result, Outage outage, long now) {
        if (result.problem() == RejectionReason.PAGE_GONE && !task.gone()) {
            // What an archive has lost stays lost.
            return task.confirm(task.policy().archive() ? now : now + maxWaitMillis);
        }
        PageTask failed = outage.isNone() ? task.failed(now) : task;
        boolean again = result.passing() && worthAnother(failed, outage, now);
        return again ? failed.again(now + backoffMillis(task.tries())) : null;
    }

    /** True for a failure that may pass and is the host's, not one page's. */
    boolean isOfHost(FetchResult result) {
        boolean whole = result.status() == 0 || result.status() == TOO_MANY_REQUESTS || result.retryAfter() != null;
        return whole && result.passing();
    }

    /** Another try for a task that failed, or that waits for a host that failed: the time in a long queue does not count. */
    boolean worthAnother(PageTask task, Outage outage, long now) {
        boolean few = Math.max(task.tries(), outage.failures()) < tries;
        long since = outage.isNone() ? task.failingSince() : Math.max(outage.since(), task.enqueuedAt());
        boolean early = now - since < giveUpMillis;
        return few || (early && !task.policy().archive());
    }

    long backoffMillis(int failures) {
        return Math.min(maxWaitMillis, backoffMillis << Math.min(failures - 1, 20));
    }
}
