package vn.diembao.dashboards.view;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.search.ClipFacet;
import vn.diembao.dashboards.search.ClipSearch;

/** Collects conditions for a search, as long as the search page can ask for the same. */
final class SearchQuery {
    private final Map<ClipFacet, Set<String>> facets = new EnumMap<>(ClipFacet.class);
    /** Fields of which there must be something: true as soon as a value of theirs is asked for. */
    private final Set<String> present = new HashSet<>();

    private final Set<String> asked = new HashSet<>();
    private boolean refused;

    /** There is no such search. */
    void refuse() {
        refused = true;
    }

    void addAll(List<Condition> conditions) {
        conditions.forEach(this::add);
    }

    /** A case of a list: as the facet of that name, else by its conditions. */
    void add(String list, String key, List<Condition> conditions) {
        SearchWords.demand(list, key).ifPresentOrElse(this::narrow, () -> addAll(conditions));
    }

    private void add(Condition condition) {
        String field = condition.field();
        if (condition.wanted() && condition.asksForAny()) {
            present.add(field);
        } else if (condition.wanted()
                && field.equals("labels.alert")
                && condition.values().equals(List.of("true"))) {
            present.add("labels.alert_kinds");
        } else {
            asked.add(field);
            SearchWords.demand(condition).ifPresentOrElse(this::narrow, this::refuse);
        }
    }

    /** Both what was asked so far and this: where one holds within the other it is the narrower, else no search says it. */
    private void narrow(SearchWords.Demand demand) {
        Set<String> before = facets.get(demand.facet());
        Set<String> now = new TreeSet<>(demand.values());
        if (before == null || before.containsAll(now)) {
            facets.put(demand.facet(), now);
        } else if (!now.containsAll(before)) {
            refuse();
        }
    }

    /** The parameters of the search over these days; none where no search finds the very same. */
    Optional<String> address(Period days) {
        if (refused || !asked.containsAll(present)) {
            return Optional.empty();
        }
        Map<ClipFacet, List<String>> chosen = new EnumMap<>(ClipFacet.class);
        facets.forEach((facet, values) -> chosen.put(facet, List.copyOf(values)));
        return Optional.of(new ClipSearch("", chosen, days.from(), days.to(), true).address());
    }
}
