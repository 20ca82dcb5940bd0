package vn.diembao.crawlers.social;

import vn.diembao.crawlers.outlet.SocialPage;

/** The official way in to one platform. Thread-safe. */
interface Connector {
    /**
     * Asks for a slice of a page's posts, newest first.
     *
     * @param next what the slice before said, null for the first
     * @param known a connector that has to ask for each text by itself asks for none that is known
     */
    ApiAnswer ask(SocialPage page, String next, ApiLine line, KnownPosts known);
}
