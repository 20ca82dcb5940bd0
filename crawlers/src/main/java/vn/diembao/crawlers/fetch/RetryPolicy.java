package vn.diembao.crawlers.fetch;

import java.time.Duration;
import vn.diembao.model.RejectionReason;

/**
 * When a page is tried again.
 *
 * @param maxTries in all
 * @param backoffMillis before the second try, doubled before each further one
 * @param maxWaitMillis the longest wait before a try, also when Retry-After asks for more
 */
public record RetryPolicy(int maxTries, long backoffMillis, long maxWaitMillis) {
    private static final int TOO_MANY_REQUESTS = 429;

    public RetryPolicy {
        if (maxTries < 1 || backoffMillis < 0 || maxWaitMillis < 0) {
            throw new IllegalArgumentException("maxTries must be positive, waits not negative");
        }
    }

    /** Three tries, 2 s and 4 s apart, at most two minutes. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, 2_000, 120_000);
    }

    boolean worthAnother(FetchResult result, int tries) {
        RejectionReason reason = result.problem();
        boolean passing = reason == RejectionReason.SERVER_ERROR
                || reason == RejectionReason.TIMEOUT
                || reason == RejectionReason.UNREACHABLE
                || result.status() == TOO_MANY_REQUESTS;
        return passing && tries < maxTries;
    }

    long waitMillis(int tries, Duration retryAfter) {
        long backoff = backoffMillis << Math.min(tries - 1, 20);
        long asked = retryAfter == null ? 0 : retryAfter.toMillis();
        return Math.min(maxWaitMillis, Math.max(backoff, asked));
    }
}
