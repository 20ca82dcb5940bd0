package vn.diembao.pipeline.revisit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import vn.diembao.model.FeedItem;
import vn.diembao.model.PublishedFlag;

/**
 * A stored clip whose page is to be looked at again.
 *
 * @param seenAt when it was first seen
 * @param page what is known of it
 */
record DueClip(String id, Instant seenAt, Page page) {
    private static final String NO_FEED = "";

    DueClip {
        requireNonNull(id, "id is null");
        requireNonNull(seenAt, "seenAt is null");
        requireNonNull(page, "page is null");
    }

    /** The part of a stored clip that stands in for the feed's entry where its page says nothing. */
    record Page(
            String url,
            String sourceId,
            String title,
            String author,
            List<String> tags,
            List<String> flags,
            Instant publishedAt,
            Instant modifiedAt) {
        /** Null where the stored time is our own and not the outlet's: the page is asked for one again. */
        private Instant datedAt() {
            return flags != null && PublishedFlag.isAmong(flags) ? null : publishedAt;
        }
    }

    /** The clip as an item that a feed might have brought; its address is the clip's own, so its clip is the same. */
    FeedItem item(Instant now) {
        return new FeedItem(
                page.sourceId(),
                NO_FEED,
                page.url(),
                page.url(),
                asMarkup(page.title()),
                "",
                "",
                page.author(),
                page.datedAt(),
                page.modifiedAt(),
                page.tags() == null ? List.of() : page.tags(),
                now);
    }

    /** An item's title is markup, a clip's is text. */
    private static String asMarkup(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
