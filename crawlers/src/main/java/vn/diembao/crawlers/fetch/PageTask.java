package vn.diembao.crawlers.fetch;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * A page to fetch. Times are those of {@link HostGate#millis}.
 *
 * @param number no two tasks of a fetcher share one; grows with the time of asking
 * @param enqueuedAt when it was first asked for
 * @param notBefore before which it is not tried
 * @param tries the number of the next try, from 1
 * @param failingSince when the page itself, not its host, failed first; {@link Long#MAX_VALUE} when it never did
 * @param gone true when a try has found the page missing
 */
record PageTask(
        FeedItem item,
        PagePolicy policy,
        long number,
        long enqueuedAt,
        long notBefore,
        int tries,
        long failingSince,
        boolean gone,
        CompletableFuture<RawPage> answer) {

    static PageTask of(FeedItem item, PagePolicy policy, long number, long now) {
        return new PageTask(item, policy, number, now, now, 1, Long.MAX_VALUE, false, new CompletableFuture<>());
    }

    PageTask again(long later) {
        return new PageTask(item, policy, number, enqueuedAt, later, tries + 1, failingSince, gone, answer);
    }

    /** The same after a failure that is the page's own. */
    PageTask failed(long now) {
        long since = Math.min(failingSince, now);
        return new PageTask(item, policy, number, enqueuedAt, notBefore, tries, since, gone, answer);
    }

    /** The same after a try that found the page missing. */
    PageTask confirm(long later) {
        return new PageTask(item, policy, number, enqueuedAt, later, tries, failingSince, true, answer);
    }

    /** The same without a try. */
    PageTask putOff(long later) {
        return new PageTask(item, policy, number, enqueuedAt, later, tries, failingSince, gone, answer);
    }

    FetchRequest request() {
        return new FetchRequest(item.url(), null, null, policy.archive() ? item.fetchedAt() : null, policy.archive());
    }

    void refuse(RejectionReason reason, String detail, Instant at) {
        FetchResult none = FetchResult.failed(item.url(), item.url(), at, reason, detail);
        answer.complete(PageReader.refused(item, none, reason, detail));
    }
}
