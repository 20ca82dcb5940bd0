package vn.diembao.app;

import java.io.PrintStream;
import java.util.Collection;
import java.util.TreeSet;
import vn.diembao.crawlers.fetch.CrawlerName;
import vn.diembao.crawlers.fetch.FetchConfig;

/** How the verbs make requests. */
public final class Crawling {
    private Crawling() {}

    /** Says once when the owners of sites cannot tell who reads them. */
    public static void warnWithoutContact(PrintStream messages) {
        if (!CrawlerName.namesAContact(System.getenv())) {
            messages.println("warning: site owners cannot reach you: set " + CrawlerName.CONTACT
                    + " to an address or a page of yours");
        }
    }

    /** The product's settings, with the sites on this machine that may be read; all other private addresses are refused. */
    public static FetchConfig config(Collection<String> loopback) {
        try {
            return FetchConfig.fromEnvironment(System.getenv()).allowing(new TreeSet<>(loopback));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
