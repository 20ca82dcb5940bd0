package vn.diembao.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.diembao.crawlers.fetch.PagePolicy;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.crawlers.source.FeedSpec;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.OutletName;

/** What single steps need to know of the outlets; maps are by source id. */
record OutletTables(List<Outlet> outlets) {
    OutletTables {
        outlets = List.copyOf(outlets);
    }

    List<FeedSpec> feeds() {
        return outlets.stream()
                .flatMap(outlet ->
                        outlet.feeds().stream().map(feed -> new FeedSpec(outlet.id(), feed, outlet.reading())))
                .toList();
    }

    /** Mobile and AMP hosts of all outlets to their main hosts. */
    Map<String, String> twins() {
        Map<String, String> twins = new HashMap<>();
        outlets.forEach(outlet -> twins.putAll(outlet.twins()));
        return twins;
    }

    /** True where each item's page is fetched. */
    Map<String, Boolean> fetched() {
        return bySource(outlet -> outlet.reading().pages());
    }

    Map<String, PagePolicy> policies() {
        return bySource(outlet -> PagePolicy.of(outlet.reading()));
    }

    Map<String, Selectors> selectors() {
        return bySource(Outlet::selectors);
    }

    Map<String, ArticleKind> kinds() {
        return bySource(
                outlet -> outlet.outletName().kind().equals("social_page") ? ArticleKind.SOCIAL : ArticleKind.PRESS);
    }

    Map<String, OutletName> names() {
        return bySource(Outlet::outletName);
    }

    /** Sources whose pages are fetched where they stand today: those of an archive never change. */
    Set<String> revisitable() {
        return ids(outlet -> outlet.reading().pages() && !outlet.reading().archive());
    }

    /** Sources that are polled where they stand today: an archive tells nothing of its source's health now. */
    Set<String> live() {
        return ids(outlet -> !outlet.feeds().isEmpty() && !outlet.reading().archive());
    }

    private Set<String> ids(Predicate<Outlet> which) {
        return outlets.stream().filter(which).map(Outlet::id).collect(Collectors.toSet());
    }

    private <T> Map<String, T> bySource(Function<Outlet, T> what) {
        return outlets.stream().collect(Collectors.toMap(Outlet::id, what, (a, b) -> a, HashMap::new));
    }
}
