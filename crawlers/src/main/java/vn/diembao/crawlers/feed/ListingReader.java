package vn.diembao.crawlers.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import vn.diembao.crawlers.fetch.LinkResolver;
import vn.diembao.crawlers.outlet.ListingSelectors;

/**
 * Reads an HTML page of links. A page links an entry more than once (image, title): its first title and its first time
 * count. Links to other sites and into traps are left out and counted.
 */
final class ListingReader {
    static final String FORMAT = "listing";
    static final int MAX_ENTRIES = 300;
    private static final int MAX_LENGTH = 4 << 20;
    private static final int MAX_DEPTH = 512;

    private final FeedDates dates;
    private final Map<Pattern, String> traps = LinkTraps.shapes();

    ListingReader(FeedDates dates) {
        this.dates = dates;
    }

    FeedDocument read(String html, String url, ListingSelectors selectors, Problems problems) {
        if (html.length() > MAX_LENGTH) {
            problems.add("too large for a listing: " + html.length() + " characters");
            return FeedDocument.none(problems);
        }
        Document page = Jsoup.parse(html, url);
        if (isDeep(page)) {
            problems.add("refused: nested deeper than " + MAX_DEPTH);
            return FeedDocument.none(problems);
        }
        return read(page, url, selectors, problems);
    }

    /** A selector looks up the tree from every link, so depth multiplies its work. */
    private static boolean isDeep(Document page) {
        AtomicBoolean deep = new AtomicBoolean();
        NodeFilter measure = (node, depth) -> {
            deep.set(depth > MAX_DEPTH);
            return deep.get() ? FilterResult.STOP : FilterResult.CONTINUE;
        };
        page.filter(measure);
        return deep.get();
    }

    private FeedDocument read(Document page, String url, ListingSelectors selectors, Problems problems) {
        Elements items = page.select(selectors.item());
        if (items.isEmpty()) {
            problems.add("no listing: nothing matches item \"" + selectors.item() + '"');
            return FeedDocument.none(problems);
        }
        Map<String, ListingItem> found = new LinkedHashMap<>();
        for (Element element : items) {
            ListingItem item = ListingItem.of(element, selectors);
            if (item == null) {
                continue;
            }
            String address = LinkResolver.resolve(page.baseUri(), item.link());
            found.merge(withoutFragment(address), item, ListingItem::or);
        }
        if (found.isEmpty()) {
            problems.add("no listing: no link in item \"" + selectors.item() + "\", link \"" + selectors.link() + '"');
            return FeedDocument.none(problems);
        }
        return document(page.title(), url, followed(found, url, problems), problems);
    }

    private Map<String, ListingItem> followed(Map<String, ListingItem> found, String url, Problems problems) {
        LeftOut leftOut = new LeftOut();
        SameSite site = new SameSite(url);
        LinkTraps trap = new LinkTraps(traps);
        Map<String, ListingItem> kept = new LinkedHashMap<>();
        found.forEach((address, item) -> {
            String refusal = refusal(address, site, trap);
            if (refusal == null) {
                kept.put(address, item);
            } else {
                leftOut.add(refusal, address);
            }
        });
        leftOut.tell(problems);
        return kept;
    }

    private static String refusal(String address, SameSite site, LinkTraps trap) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return "links that are no web address";
        }
        try {
            URI uri = new URI(address);
            return site.holds(address) ? trap.refusal(uri) : "links to other sites";
        } catch (URISyntaxException e) {
            return "links that are no web address";
        }
    }

    private FeedDocument document(String title, String url, Map<String, ListingItem> kept, Problems problems) {
        int overCap = Math.max(0, kept.size() - MAX_ENTRIES);
        if (overCap > 0) {
            problems.add(overCap + " entries over the cap of " + MAX_ENTRIES);
        }
        List<FeedEntry> entries = new ArrayList<>();
        kept.forEach((address, item) -> {
            if (entries.size() < MAX_ENTRIES) {
                entries.add(item.fields(address, url).entry(dates, problems));
            }
        });
        return new FeedDocument(FORMAT, EntryText.title(title), entries, overCap, problems.list(), false);
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
