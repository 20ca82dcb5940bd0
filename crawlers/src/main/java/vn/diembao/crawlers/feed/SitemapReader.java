package vn.diembao.crawlers.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.crawlers.fetch.LinkResolver;

/**
 * Reads sitemaps, news sitemaps and sitemap indexes (sitemaps.org 0.9, sitemap-news 0.9). The entries of an index are
 * sitemaps, in the order they are worth reading.
 */
final class SitemapReader {
    static final String INDEX = "sitemap_index";
    static final String PAGES = "sitemap";
    static final String NEWS = "news_sitemap";

    private final FeedDates dates;
    private final SitemapOrder order = new SitemapOrder();
    private final int maxEntries;

    SitemapReader(FeedDates dates, int maxEntries) {
        this.dates = dates;
        this.maxEntries = maxEntries;
    }

    static boolean isSitemap(String root) {
        return root.equals("urlset") || root.equals("sitemapindex");
    }

    /** @param outline of the same text, which has no deep nesting and a sitemap's root */
    FeedDocument read(String xml, XmlOutline outline, Place place, Problems problems) {
        SitemapScan.Found found = SitemapScan.read(xml, dates, problems);
        LeftOut leftOut = new LeftOut();
        boolean index = outline.root().equals("sitemapindex");
        List<SitemapEntry> wanted = index
                ? children(found.entries(), place, leftOut, problems)
                : place.window().pages(SitemapWindow.believed(found.entries(), problems), leftOut);
        leftOut.tell(problems);
        List<SitemapEntry> kept = index ? first(wanted) : newest(wanted);
        int overCap = found.overCap() + wanted.size() - kept.size();
        if (overCap > 0) {
            problems.add(overCap + " entries over the cap of " + maxEntries);
        }
        boolean news = kept.stream().anyMatch(SitemapEntry::isNews);
        List<FeedEntry> entries = kept.stream()
                .map(entry -> entry.fields(place.url()).entry(dates, problems))
                .toList();
        return new FeedDocument(index ? INDEX : news ? NEWS : PAGES, "", entries, overCap, problems.list(), false);
    }

    /** The newest stays however old it is: an index may have stopped saying when its sitemaps change. */
    private List<SitemapEntry> children(List<SitemapEntry> entries, Place place, LeftOut leftOut, Problems problems) {
        List<SitemapEntry> ours = ofSite(entries, place.url(), leftOut);
        List<SitemapEntry> kept = new ArrayList<>();
        for (SitemapEntry child : order.sort(SitemapWindow.believed(ours, problems), leftOut)) {
            if (place.window().isOld(child) && !kept.isEmpty()) {
                leftOut.add("sitemaps too old", child.loc());
            } else {
                kept.add(child);
            }
        }
        return kept;
    }

    private static List<SitemapEntry> ofSite(List<SitemapEntry> entries, String url, LeftOut leftOut) {
        SameSite site = new SameSite(url);
        List<SitemapEntry> ours = new ArrayList<>();
        for (SitemapEntry child : entries) {
            if (site.holds(LinkResolver.resolve(url, child.loc()))) {
                ours.add(child);
            } else {
                leftOut.add("sitemaps of another site", child.loc());
            }
        }
        return ours;
    }

    private List<SitemapEntry> first(List<SitemapEntry> wanted) {
        return wanted.subList(0, Math.min(maxEntries, wanted.size()));
    }

    /** The newest entries that fit, in the order of the document. */
    private List<SitemapEntry> newest(List<SitemapEntry> wanted) {
        if (wanted.size() <= maxEntries) {
            return wanted;
        }
        Set<SitemapEntry> newest = new HashSet<>(wanted.stream()
                .sorted(Comparator.comparing(SitemapEntry::latest, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(maxEntries)
                .toList());
        return wanted.stream().filter(newest::contains).limit(maxEntries).toList();
    }
}
