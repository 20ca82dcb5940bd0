package vn.diembao.crawlers.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.PollSign;

/**
 * What a document is to a feed whose earlier polls are known.
 *
 * @param fresh entries to hand on
 * @param seen keys to remember
 * @param memory what is known of the feed from now on
 * @param signs of this poll
 * @param detail what is wrong with the document or held back of it, one clause each; empty for nothing
 */
record DocumentReading(
        List<FeedEntry> fresh, List<String> seen, PollMemory memory, Set<PollSign> signs, String detail) {

    private static final int KEPT = 1_000;
    /** A poll reads a few sitemaps of an index, and must not forget what the others held. */
    private static final int KEPT_OF_INDEX = 6_000;

    /** @param guarded true to take a surge bit by bit; an archive is always read whole */
    static DocumentReading of(
            FeedSpec spec, FeedSplit before, FeedDocument document, Instant fetchedAt, boolean guarded) {
        boolean whole = spec.archive() || !guarded;
        int limit = whole ? Integer.MAX_VALUE : SurgePolicy.limit(before);
        int least = document.isIndex() ? KEPT_OF_INDEX : KEPT;
        SeenEntries.Sifted sifted = SeenEntries.sift(document.entries(), before.seen(), limit, least);
        PollMemory memory = memory(spec, before.memory(), document, sifted, fetchedAt);
        Set<PollSign> signs = EnumSet.noneOf(PollSign.class);
        signs.addAll(PollSigns.of(memory, fetchedAt));
        if (sifted.heldBack() > 0) {
            signs.add(PollSign.HELD_BACK);
        }
        boolean comparable = !before.hasNoEntries() && !document.entries().isEmpty();
        // Each poll of an index reads other sitemaps, and an archive may leave out what lies between.
        if (comparable && !sifted.overlaps() && !spec.archive() && !document.isIndex()) {
            signs.add(PollSign.NO_OVERLAP);
        }
        return new DocumentReading(
                sifted.fresh(), sifted.seen(), memory, signs, detail(before.memory(), document, sifted));
    }

    private static PollMemory memory(
            FeedSpec spec, PollMemory before, FeedDocument document, SeenEntries.Sifted sifted, Instant fetchedAt) {
        Instant newest = PollSigns.newest(document.entries(), fetchedAt);
        return new PollMemory(
                before.interval(),
                document.ttl(),
                SurgePolicy.mostFresh(before, sifted.fresh().size(), sifted.heldBack()),
                sifted.heldBack(),
                newest == null && document.entries().isEmpty() ? before.newest() : newest,
                PollSigns.standing(document, spec.feed().title()));
    }

    private static String detail(PollMemory before, FeedDocument document, SeenEntries.Sifted sifted) {
        List<String> clauses = new ArrayList<>(document.problems());
        String surge = SurgePolicy.detail(before, sifted.fresh().size(), sifted.heldBack());
        if (!surge.isEmpty()) {
            clauses.add(0, surge);
        }
        return String.join("; ", clauses);
    }
}
