package vn.diembao.crawlers.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.ClipId;

/**
 * Tells entries handed on in an earlier poll from new and changed ones. An entry is known by its address without tracking
 * parameters, by what it says, and by when it was edited after it was published: a guid used for two entries loses none, an
 * edited entry comes again, and neither a guid made anew for each poll nor a publication date that moved makes news
 * (rows 25 and 26).
 */
final class SeenEntries {
    private static final int ADDRESS_LENGTH = 8;
    private static final int TEXT_LENGTH = 16;

    private SeenEntries() {}

    /**
     * @param fresh entries not seen in an earlier poll, in the feed's order; two equal ones in one poll are both fresh
     * @param heldBack fresh entries over the limit, neither handed on nor remembered
     * @param overlaps true when an entry's address was known from an earlier poll
     * @param seen keys to remember, newest first: this poll's, then earlier ones up to the least or twice the poll's size
     */
    record Sifted(List<FeedEntry> fresh, int heldBack, boolean overlaps, List<String> seen) {}

    /**
     * @param limit most fresh entries to take
     * @param least keys to remember whatever the poll's size: for a feed that shows only a part of itself
     */
    static Sifted sift(List<FeedEntry> entries, List<String> seenBefore, int limit, int least) {
        Set<String> known = new HashSet<>(seenBefore);
        Set<String> addresses = new HashSet<>();
        seenBefore.forEach(key -> addresses.add(key.substring(0, ADDRESS_LENGTH)));
        Set<String> seen = new LinkedHashSet<>();
        List<FeedEntry> fresh = new ArrayList<>();
        int heldBack = 0;
        boolean overlaps = false;
        EditTimes edits = new EditTimes(entries);
        for (FeedEntry entry : entries) {
            String key = key(entry, edits);
            overlaps |= addresses.contains(key.substring(0, ADDRESS_LENGTH));
            if (known.contains(key)) {
                seen.add(key);
            } else if (fresh.size() < limit) {
                seen.add(key);
                fresh.add(entry);
            } else {
                heldBack++;
            }
        }
        return new Sifted(fresh, heldBack, overlaps, kept(seen, seenBefore, Math.max(least, 2 * entries.size())));
    }

    private static List<String> kept(Set<String> seen, List<String> seenBefore, int most) {
        for (String old : seenBefore) {
            if (seen.size() >= most) {
                break;
            }
            seen.add(old);
        }
        return List.copyOf(seen);
    }

    /** What tells an entry from any other, and from itself once it has changed. */
    static String key(FeedEntry entry) {
        return key(entry, new EditTimes(List.of(entry)));
    }

    private static String key(FeedEntry entry, EditTimes edits) {
        String address = CanonicalUrl.of(entry.link().isBlank() ? entry.id() : entry.link());
        String words = String.join("\n", entry.title(), entry.summary(), entry.content());
        // All that a bare address says of its page is when it changed.
        String text = words.isBlank() ? String.valueOf(entry.modifiedAt()) : words + edits.of(entry);
        return ClipId.sha256(address).substring(0, ADDRESS_LENGTH)
                + ClipId.sha256(address + '\n' + text).substring(0, TEXT_LENGTH);
    }
}
