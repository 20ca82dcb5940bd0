package vn.diembao.pipeline.page;

import static java.util.Objects.requireNonNull;

import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;

/**
 * What reading an item gave. An article and the news that its page is gone take the same way, so that one never overtakes
 * the other.
 *
 * @param article null when the page is gone (404, 410)
 */
public record Reading(FeedItem item, ParsedArticle article) {
    public Reading {
        requireNonNull(item, "item is null");
    }
}
