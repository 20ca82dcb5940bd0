package vn.diembao.app;

import java.util.Collection;
import java.util.TreeSet;
import vn.diembao.crawlers.fetch.FetchConfig;

/** How the verbs make requests. */
public final class Crawling {
    private Crawling() {}

    /** The product's settings, with the sites on this machine that may be read; all other private addresses are refused. */
    public static FetchConfig config(Collection<String> loopback) {
        try {
            return FetchConfig.fromEnvironment(System.getenv()).allowing(new TreeSet<>(loopback));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrong(e.getMessage());
        }
    }
}
