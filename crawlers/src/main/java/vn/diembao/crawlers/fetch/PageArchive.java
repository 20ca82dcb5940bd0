package vn.diembao.crawlers.fetch;

import vn.diembao.model.FeedItem;

/** Where answers to page requests are kept as they came. Called from several threads at once. */
@FunctionalInterface
public interface PageArchive {
    /** Keeps nothing. */
    PageArchive NONE = (item, result) -> {};

    /** Takes the final answer for an item's page. Never throws: that a page cannot be kept does not stop the crawl. */
    void keep(FeedItem item, FetchResult result);
}
