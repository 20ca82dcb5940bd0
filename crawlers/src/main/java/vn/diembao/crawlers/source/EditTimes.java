package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.diembao.crawlers.feed.FeedEntry;

/**
 * Tells when an entry was edited from when its document was written: so many entries are not edited within the same seconds
 * (row 26). Other entries of the document may still be dated by their editors.
 */
final class EditTimes {
    /** Writing a long document takes a while. */
    private static final long AT_ONCE_MILLIS = 2_000;

    private static final int MANY = 5;

    private final long[] ordered;

    EditTimes(List<FeedEntry> entries) {
        ordered = entries.stream()
                .map(FeedEntry::modifiedAt)
                .filter(Objects::nonNull)
                .mapToLong(Instant::toEpochMilli)
                .sorted()
                .toArray();
    }

    /** When the entry was edited after it was published; empty when it was not or nobody can tell. */
    String of(FeedEntry entry) {
        boolean edited = entry.publishedAt() != null
                && entry.modifiedAt() != null
                && entry.modifiedAt().isAfter(entry.publishedAt());
        return edited && !isOfDocument(entry.modifiedAt().toEpochMilli())
                ? entry.modifiedAt().toString()
                : "";
    }

    private boolean isOfDocument(long at) {
        return before(at + AT_ONCE_MILLIS + 1) - before(at - AT_ONCE_MILLIS) >= MANY;
    }

    /** How many are earlier. */
    private int before(long at) {
        int found = Arrays.binarySearch(ordered, at);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && ordered[place - 1] == at) {
            place--;
        }
        return place;
    }
}
