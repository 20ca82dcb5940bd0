package vn.diembao.crawlers.feed;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;

/** Tells whether an address belongs to the site of a document: the same registered domain (public suffix list). */
final class SameSite {
    private final String site;

    /** @param url of the document; when it cannot be read every address belongs to it */
    SameSite(String url) {
        this.site = siteOf(url);
    }

    boolean holds(String url) {
        return site.isEmpty() || site.equals(siteOf(url));
    }

    private static String siteOf(String url) {
        String host = host(url);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
