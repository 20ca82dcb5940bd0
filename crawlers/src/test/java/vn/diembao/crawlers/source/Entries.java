package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;

/** Entries as a feed might hold them; all that they say follows from their number. */
final class Entries {
    private Entries() {}

    static List<FeedEntry> of(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> at(i, null)).toList();
    }

    static FeedEntry at(int number, Instant dated) {
        return entry("g" + number, "https://a.vn/" + number, "Tin " + number, dated);
    }

    /** @param dated when it was published and last changed, null for an entry without dates */
    static FeedEntry entry(String id, String link, String title, Instant dated) {
        return new FeedEntry(id, link, title, "", "", null, dated, dated, List.of());
    }

    static FeedEntry edited(int number, Instant published, Instant modified) {
        FeedEntry as = at(number, published);
        return new FeedEntry(as.id(), as.link(), as.title(), "", "", null, published, modified, List.of());
    }

    static FeedDocument document(String title, List<FeedEntry> entries) {
        return new FeedDocument("rss_2.0", title, entries, 0, List.of(), false);
    }
}
