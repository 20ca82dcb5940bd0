package vn.diembao.crawlers.source;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.PollSign;

/** What a document shows of its feed's health. */
final class PollSigns {
    private static final Duration STALE_AFTER = Duration.ofDays(14);

    private PollSigns() {}

    /** Signs that hold for as long as the document stays the same. */
    static Set<PollSign> standing(FeedDocument document, String expectedTitle) {
        Set<PollSign> signs = EnumSet.noneOf(PollSign.class);
        if (document.entries().isEmpty()) {
            signs.add(PollSign.EMPTY);
        }
        // A document without a title names no other section.
        boolean comparable = expectedTitle != null && !document.title().isBlank();
        if (comparable && !folded(document.title()).equals(folded(expectedTitle))) {
            signs.add(PollSign.WRONG_TITLE);
        }
        return signs;
    }

    /** Time of the newest entry not after {@code now}, so that a mistaken year hides nothing; null without dates. */
    static Instant newest(List<FeedEntry> entries, Instant now) {
        return entries.stream()
                .map(entry -> entry.publishedAt() == null ? entry.modifiedAt() : entry.publishedAt())
                .filter(Objects::nonNull)
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The standing signs, and whether the newest entry has become old meanwhile. */
    static Set<PollSign> of(PollMemory memory, Instant now) {
        Set<PollSign> signs = EnumSet.noneOf(PollSign.class);
        signs.addAll(memory.standing());
        if (memory.newest() != null && memory.newest().plus(STALE_AFTER).isBefore(now)) {
            signs.add(PollSign.STALE);
        }
        return signs;
    }

    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
