package vn.diembao.pipeline.page;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.FeedItem;

/**
 * A page to fetch.
 *
 * @param revisit true when it became a clip before and is looked at again, for edits and withdrawals
 */
public record PageRequest(FeedItem item, boolean revisit) {
    public PageRequest {
        requireNonNull(item, "item is null");
    }

    /** The page of an item that a feed brought. */
    public static PageRequest first(FeedItem item) {
        return new PageRequest(item, false);
    }

    /** The page that was kept of an item; what no feed brought was looked at again (a record without address is neither). */
    static PageRequest kept(FeedItem item) {
        return new PageRequest(item, item.feedUrl().isEmpty() && !item.url().isEmpty());
    }

    /** The page of a clip. */
    public static PageRequest again(FeedItem item) {
        return new PageRequest(item, true);
    }
}
