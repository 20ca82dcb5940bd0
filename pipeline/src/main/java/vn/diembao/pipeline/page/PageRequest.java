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

    /** The page of a clip. */
    public static PageRequest again(FeedItem item) {
        return new PageRequest(item, true);
    }
}
