package vn.diembao.pipeline.page;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.FeedItem;

/**
 * A page to fetch.
 *
 * @param revisit true when it became a clip before and is looked at again, for edits and withdrawals
 */
public record PageRequest(FeedItem item, boolean revisit) {
    /** Begins the detail of what is told of a page that was looked at again. */
    public static final String REVISIT_MARK = "revisit: ";

    /** Characters of markup. */
    private static final int MOST_TOLD = 4_000;

    public PageRequest {
        requireNonNull(item, "item is null");
    }

    /**
     * The page of an item that a feed brought. What the feed tells of it is cut: it matters only where the page is closed, and
     * thousands of items wait here and in each checkpoint.
     */
    public static PageRequest first(FeedItem item) {
        FeedItem light = new FeedItem(
                item.sourceId(),
                item.feedUrl(),
                item.entryId(),
                item.url(),
                item.title(),
                cut(item.summary()),
                cut(item.content()),
                item.author(),
                item.publishedAt(),
                item.modifiedAt(),
                item.categories(),
                item.fetchedAt());
        return new PageRequest(light, false);
    }

    /** The page that was kept of an item; what no feed brought was looked at again (a record without address is neither). */
    static PageRequest kept(FeedItem item) {
        return new PageRequest(item, item.feedUrl().isEmpty() && !item.url().isEmpty());
    }

    /** The page of a clip. */
    public static PageRequest again(FeedItem item) {
        return new PageRequest(item, true);
    }

    private static String cut(String text) {
        if (text.length() <= MOST_TOLD) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(MOST_TOLD - 1));
        return text.substring(0, pair ? MOST_TOLD - 1 : MOST_TOLD);
    }
}
