package vn.diembao.crawlers.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.model.ClipId;

/**
 * Whose turn it is among the sitemaps of an index when a poll reads but a few. What was read without a lastmod or could not
 * be read has had its turn: a mark among the feed's seen keys, the latest first, says when.
 */
final class SitemapTurns {
    private static final String MARK = "turn:";
    private static final int LENGTH = 16;

    private SitemapTurns() {}

    static String mark(FeedEntry sitemap) {
        return MARK + ClipId.sha256(sitemap.link()).substring(0, LENGTH);
    }

    static boolean isMark(String key) {
        return key.startsWith(MARK);
    }

    /**
     * Those without a turn so far first, then whose turn is longest ago. With more turns than one, the first of all is the
     * best again, which is where news comes in.
     *
     * @param waiting the best first
     */
    static List<FeedEntry> order(List<FeedEntry> waiting, List<String> seen, int turns) {
        Map<String, Integer> sinceThen = new HashMap<>();
        for (String key : seen) {
            if (isMark(key)) {
                sinceThen.putIfAbsent(key, sinceThen.size());
            }
        }
        int kept = Math.min(turns > 1 ? 1 : 0, waiting.size());
        List<FeedEntry> ordered = new ArrayList<>(waiting.subList(0, kept));
        waiting.stream()
                .skip(kept)
                .sorted(Comparator.comparing(
                        (FeedEntry sitemap) -> sinceThen.getOrDefault(mark(sitemap), Integer.MAX_VALUE),
                        Comparator.reverseOrder()))
                .forEach(ordered::add);
        return ordered;
    }
}
