package vn.diembao.crawlers.outlet;

/** In what form a source lists its new pages. */
public enum FeedForm {
    /** RSS, RDF, Atom or JSON Feed: told apart by the document itself. */
    FEED,
    /** A sitemap or news sitemap (sitemaps.org 0.9), or an index of such. */
    SITEMAP,
    /** An HTML page of links, read with {@link ListingSelectors}. */
    LISTING,
    /** The posts route of the WordPress REST API, {@code /wp-json/wp/v2/posts}. */
    WORDPRESS,
    /** The posts of a {@link SocialPage}, read by its platform's own way in. */
    POSTS
}
