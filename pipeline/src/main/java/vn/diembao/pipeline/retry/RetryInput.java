package vn.diembao.pipeline.retry;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import vn.diembao.model.FeedItem;
import vn.diembao.model.Rejection;
import vn.diembao.pipeline.page.PageRequest;

/**
 * A dead letter to retry.
 *
 * @param letterId id of its document
 * @param request the page to fetch; null where the letter keeps the document to send
 */
public record RetryInput(String letterId, PageRequest request) {
    public RetryInput {
        requireNonNull(letterId, "letterId is null");
    }

    /** The document that the letter keeps. */
    public static RetryInput ofDocument(String letterId) {
        return new RetryInput(letterId, null);
    }

    /**
     * The page that could not be fetched or read. What its feed told of it is not known any more.
     *
     * @param now when it is asked for
     */
    public static RetryInput ofPage(String letterId, Rejection rejection, Instant now) {
        boolean revisit = rejection.detail().startsWith(PageRequest.REVISIT_MARK);
        String url = rejection.url();
        FeedItem item = new FeedItem(
                rejection.sourceId(), revisit ? "" : url, url, url, "", "", "", null, null, null, List.of(), now);
        return new RetryInput(letterId, revisit ? PageRequest.again(item) : PageRequest.first(item));
    }
}
