package vn.diembao.crawlers.feed;

import static java.util.Objects.requireNonNull;

/** Where a document was served, and how far back its entries count. */
record Place(String url, SitemapWindow window) {
    Place {
        requireNonNull(url, "url is null");
        requireNonNull(window, "window is null");
    }
}
