package vn.diembao.crawlers.outlet;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What in a source file is no mistake, but worth a look by whoever tends it. */
public final class OutletAdvice {
    private OutletAdvice() {}

    /** One line for each matter, empty for an outlet without any. */
    public static List<String> of(Outlet outlet) {
        List<String> advice = new ArrayList<>();
        List<OutletFeed> documents = outlet.feeds().stream()
                .filter(feed -> feed.form() != FeedForm.POSTS)
                .toList();
        for (OutletFeed feed : documents) {
            Optional<OutletDomain> domain = domainOf(outlet, feed.url());
            if (domain.isEmpty()) {
                advice.add("feed " + feed.url() + " is on none of the outlet's domains");
            } else if (domain.get().role() == HostRole.TRANSLATION) {
                advice.add("feed " + feed.url() + " brings translations, which never count as articles");
            } else if (domain.get().role() == HostRole.FORMER) {
                advice.add("feed " + feed.url() + " is on a host the outlet has left");
            }
        }
        String session = outlet.reading().cookies().session();
        if (session != null && domainOf(outlet, session).isEmpty()) {
            advice.add("session " + session + " is on none of the outlet's domains");
        }
        return advice;
    }

    /** The closest domain at or above the address's host. */
    private static Optional<OutletDomain> domainOf(Outlet outlet, String url) {
        String host = URI.create(url).getHost();
        return outlet.domains().stream()
                .filter(domain -> host.equals(domain.host()) || host.endsWith('.' + domain.host()))
                .max(Comparator.comparingInt(domain -> domain.host().length()));
    }
}
