package vn.diembao.crawlers.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps an archive of old pages from flooding what follows: of a sitemap's entries the ones of late, and of those without
 * a date the first and the last.
 *
 * @param since oldest time kept, null to keep all
 */
record SitemapWindow(Instant since) {
    static final SitemapWindow OPEN = new SitemapWindow(null);

    private static final int UNDATED_AT_EACH_END = 200;
    private static final int FEWEST_TO_COMPARE = 20;

    List<SitemapEntry> pages(List<SitemapEntry> entries, LeftOut leftOut) {
        if (since == null) {
            return entries;
        }
        long undated = entries.stream().filter(entry -> entry.latest() == null).count();
        List<SitemapEntry> kept = new ArrayList<>();
        int nth = 0;
        for (SitemapEntry entry : entries) {
            String reason = entry.latest() == null ? surplus(nth++, undated) : isOld(entry) ? "pages too old" : null;
            if (reason == null) {
                kept.add(entry);
            } else {
                leftOut.add(reason, entry.loc());
            }
        }
        return kept;
    }

    private static String surplus(int nth, long undated) {
        boolean atAnEnd = nth < UNDATED_AT_EACH_END || nth >= undated - UNDATED_AT_EACH_END;
        return atAnEnd ? null : "pages without a date";
    }

    boolean isOld(SitemapEntry entry) {
        return since != null && entry.latest() != null && entry.latest().isBefore(since);
    }

    /** One lastmod to the second for all is when the sitemap was made, and says nothing of its pages. */
    static List<SitemapEntry> believed(List<SitemapEntry> entries, Problems problems) {
        Set<String> times = new HashSet<>();
        entries.forEach(entry -> times.add(entry.modified()));
        String only = times.size() == 1 ? times.iterator().next() : "";
        if (entries.size() < FEWEST_TO_COMPARE || only.indexOf(':') < 0) {
            return entries;
        }
        problems.add("lastmod not believed: all " + entries.size() + " are " + only);
        return entries.stream().map(SitemapEntry::withoutModified).toList();
    }
}
