package vn.diembao.crawlers.fetch;

import vn.diembao.model.FeedItem;

/** Where answers to page requests are kept as they came. Called from several threads at once. */
@FunctionalInterface
public interface PageArchive {
    /** Keeps nothing. */
    PageArchive NONE = (item, result) -> {};

    /** Takes the last answer for an item's page, also that there was none (status 0). Never throws: a crawl goes on without. */
    void keep(FeedItem item, FetchResult result);
}
