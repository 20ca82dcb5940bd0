package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.model.PollOutcome;

/**
 * What the sitemaps of an index brought.
 *
 * @param document the entries of all that were read, and what was wrong with each
 * @param outcome {@code ANSWERED}, or why not one of them could be read
 * @param known keys of the sitemaps that need no reading until the index gives them a new time, and of entries that gave
 *     way to a fuller one of the same page; marks of the sitemaps that had their turn
 * @param complete true when the index has to change before there can be anything new
 * @param retryAfterMillis what the host asked for, 0 when it asked for nothing
 */
record FollowedIndex(
        FeedDocument document, PollOutcome outcome, List<String> known, boolean complete, long retryAfterMillis) {
    FollowedIndex {
        requireNonNull(document, "document is null");
        requireNonNull(outcome, "outcome is null");
        known = List.copyOf(known);
    }
}
