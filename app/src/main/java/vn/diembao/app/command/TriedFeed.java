package vn.diembao.app.command;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.source.FeedTrial;
import vn.diembao.model.Rejection;

/** What {@code sources try} tells of a feed. */
final class TriedFeed {
    private final PrintStream out;

    TriedFeed(PrintStream out) {
        this.out = out;
    }

    /** @param asked as the source file has it */
    void print(OutletFeed asked, FeedTrial.Tried tried) {
        FeedDocument feed = tried.document();
        out.println("feed:      " + feed.format() + ", " + title(feed) + ", "
                + Counted.of(feed.entries().size(), "entry", "entries") + ", newest " + words(newest(feed.entries())));
        feed.problems().forEach(problem -> out.println("problem:   " + problem));
        List<Rejection> rejected =
                tried.polled() == null ? List.of() : tried.polled().poll().rejected();
        for (Rejection refused : rejected) {
            out.println("refused:   " + refused.reason() + "  " + refused.url() + "  " + refused.detail());
        }
        TriedPoll poll = new TriedPoll(asked, tried);
        poll.signs().forEach(sign -> out.println("sign:      " + sign));
        poll.next().forEach(line -> out.println("next poll: " + line));
        out.println();
        out.println(feed.isIndex() ? "sitemaps, of which a poll reads a few, the first first:" : "entries:");
        feed.entries()
                .forEach(entry ->
                        out.println("  " + words(entry.publishedAt()) + "  " + entry.title() + "  " + entry.link()));
    }

    /** Null without a date. */
    static Instant newest(List<FeedEntry> entries) {
        return entries.stream()
                .map(FeedEntry::publishedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Sitemaps and the like have none. */
    static String title(FeedDocument feed) {
        return feed.title().isBlank() ? "without a title" : '"' + feed.title() + '"';
    }

    static String words(Instant time) {
        return time == null ? "no date" : time.toString();
    }
}
