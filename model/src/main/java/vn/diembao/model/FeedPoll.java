package vn.diembao.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One poll of one feed: how it was answered and which entries were not seen in an earlier poll.
 *
 * <p>A poll leaves the source whole, together with the validators it brought, so that a checkpoint never separates
 * "read" from "handed on".
 *
 * @param status HTTP status, 0 when there was none
 * @param detail why it was no {@link PollOutcome#ANSWERED}, what was wrong with a document that could be read, or how much
 *     was held back; else empty
 * @param entries number of entries in the document, seen or not
 * @param items entries that are new or changed since the last poll, in the feed's order
 * @param rejected entries that cannot become an item (no link, over the cap …)
 * @param signs what this poll shows about the feed's health; empty for a healthy feed
 */
public record FeedPoll(
        String sourceId,
        String feedUrl,
        Instant fetchedAt,
        PollOutcome outcome,
        int status,
        String detail,
        int entries,
        List<FeedItem> items,
        List<Rejection> rejected,
        Set<PollSign> signs) {

    public FeedPoll {
        requireNonNull(sourceId, "sourceId is null");
        requireNonNull(feedUrl, "feedUrl is null");
        requireNonNull(fetchedAt, "fetchedAt is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(detail, "detail is null");
        items = List.copyOf(items);
        rejected = List.copyOf(rejected);
        signs = Set.copyOf(signs);
    }

    /** The same poll with other signs. */
    public FeedPoll showing(Set<PollSign> others) {
        return new FeedPoll(sourceId, feedUrl, fetchedAt, outcome, status, detail, entries, items, rejected, others);
    }
}
