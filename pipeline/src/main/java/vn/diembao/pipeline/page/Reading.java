package vn.diembao.pipeline.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Rejection;

/**
 * What reading an item gave: an article, a refusal, or neither when its page is gone (404, 410). All take the same way,
 * so that one never overtakes another.
 *
 * @param readAt when the text was read, at or after the time of the poll
 * @param article null when there is none
 * @param rejection null when nothing was refused
 * @param revisit true when the item's page became a clip before
 */
public record Reading(FeedItem item, Instant readAt, ParsedArticle article, Rejection rejection, boolean revisit) {
    public Reading {
        requireNonNull(item, "item is null");
        requireNonNull(readAt, "readAt is null");
    }

    public static Reading of(ParsedArticle article, Instant readAt) {
        return new Reading(article.item(), readAt, article, null, false);
    }

    public static Reading gone(FeedItem item, Instant readAt) {
        return new Reading(item, readAt, null, null, false);
    }

    public static Reading refused(FeedItem item, Rejection rejection) {
        return new Reading(item, item.fetchedAt(), null, rejection, false);
    }

    /** The same as the answer to a request. */
    Reading answering(PageRequest request) {
        return new Reading(item, readAt, article, rejection, request.revisit());
    }
}
