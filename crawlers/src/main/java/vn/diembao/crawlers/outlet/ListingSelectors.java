package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where the entries of a listing page stand: jsoup selectors.
 *
 * @param item one element an entry
 * @param link within the item, an element with {@code href}; the item itself when empty
 * @param title within the item; the link's text when empty
 * @param time within the item, its {@code datetime} or text; empty when the page shows none
 */
public record ListingSelectors(String item, String link, String title, String time) implements Serializable {
    public ListingSelectors {
        requireNonNull(item, "item is null");
        requireNonNull(link, "link is null");
        requireNonNull(title, "title is null");
        requireNonNull(time, "time is null");
    }
}
