package vn.diembao.crawlers.extract;

import org.jsoup.nodes.Element;

/** The address that a page's clip is known by, without reading the rest of the page. */
public final class PageAddress {
    private PageAddress() {}

    /**
     * The canonical address the page names, as far as it is believed, else its own.
     *
     * @param html decoded page
     * @param url address it was fetched from
     */
    public static String of(String html, String url) {
        if (PageTree.isTooLarge(html)) {
            return CanonicalUrl.of(url);
        }
        Element named = PageTree.parse(html, url).selectFirst("link[rel=canonical][href]");
        return CanonicalUrl.ofPage(url, named == null ? null : named.attr("href"));
    }
}
