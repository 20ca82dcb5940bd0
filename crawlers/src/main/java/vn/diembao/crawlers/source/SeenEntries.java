package vn.diembao.crawlers.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.ClipId;

/**
 * Tells entries handed on in an earlier poll from new and changed ones. An entry is known by its id and all it says, so a
 * guid used for two entries loses none and an edited entry comes again (row 25).
 */
final class SeenEntries {
    private static final int KEY_LENGTH = 16;
    private static final int MIN_KEPT = 1_000;

    private SeenEntries() {}

    /**
     * @param fresh entries not seen in an earlier poll, in the feed's order; two equal ones in one poll are both fresh
     * @param seen keys to remember, newest first: this poll's, then earlier ones up to twice the poll's size
     */
    record Sifted(List<FeedEntry> fresh, List<String> seen) {}

    static Sifted sift(List<FeedEntry> entries, List<String> seenBefore) {
        return sift(entries, seenBefore, MIN_KEPT);
    }

    /** @param least keys to remember whatever the poll's size: for a feed that shows only a part of itself */
    static Sifted sift(List<FeedEntry> entries, List<String> seenBefore, int least) {
        Set<String> known = new HashSet<>(seenBefore);
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        List<FeedEntry> fresh = new ArrayList<>();
        for (FeedEntry entry : entries) {
            String key = key(entry);
            seen.add(key);
            if (!known.contains(key)) {
                fresh.add(entry);
            }
        }
        int kept = Math.max(least, 2 * entries.size());
        for (String old : seenBefore) {
            if (seen.size() >= kept) {
                break;
            }
            seen.add(old);
        }
        return new Sifted(fresh, List.copyOf(seen));
    }

    /** What tells this entry from any other and from itself once it has changed. */
    static String key(FeedEntry entry) {
        String all = String.join(
                "\n",
                String.valueOf(entry.id()),
                String.valueOf(entry.link()),
                String.valueOf(entry.title()),
                String.valueOf(entry.summary()),
                String.valueOf(entry.content()),
                String.valueOf(entry.modifiedAt()));
        return ClipId.sha256(all).substring(0, KEY_LENGTH);
    }
}
