package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The answer to fetching an item's page: its text, or why there is none.
 *
 * @param url address after redirects
 * @param status HTTP status, 0 when there was none
 * @param html decoded page; empty exactly when {@code problem} is set
 * @param problem why there is no page, null when there is one
 * @param detail one line for a maintainer, may be empty
 */
public record RawPage(
        FeedItem item, String url, int status, String html, Instant fetchedAt, RejectionReason problem, String detail) {

    public RawPage {
        requireNonNull(item, "item is null");
        requireNonNull(url, "url is null");
        requireNonNull(html, "html is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        requireNonNull(detail, "detail is null");
    }
}
