package vn.diembao.crawlers.feed;

import java.util.List;
import org.jsoup.nodes.Element;
import vn.diembao.crawlers.outlet.ListingSelectors;

/** What one item of a listing shows, as it stands there; empty where it shows nothing. */
record ListingItem(String link, String title, String time) {

    /** Null when the item has no link. */
    static ListingItem of(Element item, ListingSelectors selectors) {
        Element link = selectors.link().isEmpty() ? item : item.selectFirst(selectors.link());
        String href = link == null ? "" : link.attr("href").strip();
        return href.isEmpty() ? null : new ListingItem(href, title(item, link, selectors), time(item, selectors));
    }

    /** Two items of one address as one. */
    ListingItem or(ListingItem later) {
        return new ListingItem(link, title.isBlank() ? later.title() : title, time.isBlank() ? later.time() : time);
    }

    EntryFields fields(String address, String url) {
        List<String> published = time.isBlank() ? List.of() : List.of(time);
        return new EntryFields(null, address, url, title, "", "", null, published, List.of(), List.of());
    }

    /** A link around an image shows no text; its {@code title} says what a reader would see. */
    private static String title(Element item, Element link, ListingSelectors selectors) {
        Element named = selectors.title().isEmpty() ? link : item.selectFirst(selectors.title());
        String text = named == null ? "" : named.text();
        return text.isBlank() ? link.attr("title") : text;
    }

    private static String time(Element item, ListingSelectors selectors) {
        Element time = selectors.time().isEmpty() ? null : item.selectFirst(selectors.time());
        if (time == null) {
            return "";
        }
        return time.attr("datetime").isBlank() ? time.text() : time.attr("datetime");
    }
}
