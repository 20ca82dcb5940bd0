package vn.diembao.crawlers.outlet;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.model.OutletName;

/**
 * One outlet as its source file describes it, the family's selectors merged in. Configuration, not a stream type.
 *
 * @param feeds may be empty: an outlet that is known, but not yet polled
 */
public record Outlet(
        OutletIdentity identity,
        Ownership ownership,
        List<OutletDomain> domains,
        List<OutletFeed> feeds,
        Selectors selectors,
        ReadingPolicy reading)
        implements Serializable {

    public Outlet {
        requireNonNull(identity, "identity is null");
        requireNonNull(ownership, "ownership is null");
        requireNonNull(selectors, "selectors is null");
        requireNonNull(reading, "reading is null");
        domains = List.copyOf(domains);
        feeds = List.copyOf(feeds);
    }

    public String id() {
        return identity.id();
    }

    public String name() {
        return identity.name();
    }

    /** The outlet as it is shown beside a clip. */
    public OutletName outletName() {
        return new OutletName(identity.id(), identity.name(), identity.kind(), ownership.ownPress());
    }

    /** The outlet with the feeds alone that are known to answer. */
    public Outlet withVerifiedFeeds() {
        List<OutletFeed> verified = feeds.stream()
                .filter(feed -> feed.grade() == FeedGrade.VERIFIED)
                .toList();
        return new Outlet(identity, ownership, domains, verified, selectors, reading);
    }

    /** Mobile and AMP hosts to the main host that carries the same paths. */
    public Map<String, String> twins() {
        Map<String, String> twins = new HashMap<>();
        domains.stream().filter(d -> d.role() == HostRole.MAIN).findFirst().ifPresent(main -> domains.stream()
                .filter(d -> d.role() == HostRole.TWIN)
                .forEach(d -> twins.put(d.host(), main.host())));
        return twins;
    }
}
