package vn.diembao.crawlers.fetch;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;
import vn.diembao.model.RejectionReason;

/**
 * A page to fetch.
 *
 * @param enqueuedAt time of {@link PageThreads#millis} when it was first asked for
 * @param notBefore time of {@link PageThreads#millis} before which it is not tried
 * @param tries the number of the next try, from 1
 */
record PageTask(
        FeedItem item,
        PagePolicy policy,
        long enqueuedAt,
        long notBefore,
        int tries,
        CompletableFuture<RawPage> answer) {

    static PageTask of(FeedItem item, PagePolicy policy, long now) {
        return new PageTask(item, policy, now, now, 1, new CompletableFuture<>());
    }

    PageTask again(long notBefore) {
        return new PageTask(item, policy, enqueuedAt, notBefore, tries + 1, answer);
    }

    FetchRequest request() {
        return new FetchRequest(item.url(), null, null, policy.archive() ? item.fetchedAt() : null, policy.archive());
    }

    /** The answer of a page at {@code url} that was not fetched. */
    RawPage refused(String url, RejectionReason reason, String detail, Instant at) {
        FetchResult none = FetchResult.failed(item.url(), url, at, reason, detail);
        return PageReader.refused(item, none, reason, detail);
    }

    void refuse(RejectionReason reason, String detail, Instant at) {
        answer.complete(refused(item.url(), reason, detail, at));
    }
}
