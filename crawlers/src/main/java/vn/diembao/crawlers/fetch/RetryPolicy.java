package vn.diembao.crawlers.fetch;

import java.io.Serializable;
import vn.diembao.model.RejectionReason;

/**
 * When a page is tried again, and when it is given up.
 *
 * <p>What may pass is tried until the deadline, as an outage of some minutes must not lose an article. In an archive
 * nothing passes, so there the number of tries is the limit.
 *
 * @param tries of an archive's page at most, of any other at least
 * @param backoffMillis before the second try, doubled before each further one
 * @param maxWaitMillis the longest back-off; a Retry-After may ask for more
 * @param giveUpMillis since the page was first asked for: what fails later is given up
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

    boolean mayPass(FetchResult result) {
        RejectionReason reason = result.problem();
        return reason == RejectionReason.SERVER_ERROR
                || reason == RejectionReason.TIMEOUT
                || reason == RejectionReason.UNREACHABLE
                || result.status() == TOO_MANY_REQUESTS;
    }

    /** True when a failure that may pass is the host's and not one page's. */
    boolean isOfHost(FetchResult result) {
        return result.status() == 0 || result.status() == TOO_MANY_REQUESTS || result.retryAfter() != null;
    }

    /** Another try for a task that failed, while its host failed {@code hostFailures} times in a row. */
    boolean worthAnother(PageTask task, int hostFailures, long now) {
        boolean few = Math.max(task.tries(), hostFailures) < tries;
        boolean early = now - task.enqueuedAt() < giveUpMillis;
        return few || (early && !task.policy().archive());
    }

    long backoffMillis(int failures) {
        return Math.min(maxWaitMillis, backoffMillis << Math.min(failures - 1, 20));
    }
}
