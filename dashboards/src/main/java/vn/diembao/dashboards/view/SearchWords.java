package vn.diembao.dashboards.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.search.ClipFacet;
import vn.diembao.model.ArticleKind;

/** How the search page names what boards filter by. */
final class SearchWords {
    /** Facets of single fields: each value is one of the facet. */
    private static final Map<String, ClipFacet> FACETS = Map.ofEntries(
            Map.entry("labels.relevance", ClipFacet.RELEVANCE),
            Map.entry("labels.programmes", ClipFacet.PROGRAMME),
            Map.entry("labels.event_tone", ClipFacet.TONE),
            Map.entry("labels.union_stance", ClipFacet.STANCE),
            Map.entry("labels.topics", ClipFacet.TOPIC),
            Map.entry("labels.content_lines", ClipFacet.LINE),
            Map.entry("labels.alert_kinds", ClipFacet.ALERT),
            Map.entry("kind", ClipFacet.KIND),
            Map.entry("outlet.id", ClipFacet.OUTLET),
            Map.entry("source_id", ClipFacet.OUTLET),
            Map.entry("story.kind", ClipFacet.COPY),
            Map.entry("story.id", ClipFacet.STORY));
    /** Lists of cases that are a facet themselves, with the same keys. */
    private static final Map<String, ClipFacet> LISTS =
            Map.of("outlets", ClipFacet.OUTLET_KIND, "levels", ClipFacet.LEVEL);
    /** Fields of which every clip has exactly one value: leaving some out is asking for the others. */
    private static final Map<String, List<String>> SINGLE = Map.of(
            "labels.relevance",
            List.of("union", "labour", "none"),
            "kind",
            Stream.of(ArticleKind.values()).map(ArticleKind::name).toList());

    private static final String PROVINCE = "ldld-";

    private SearchWords() {}

    /** What of the search says the same as a condition; none where nothing does. */
    static Optional<Demand> demand(Condition condition) {
        String field = condition.field();
        boolean exact = condition.beginnings().isEmpty() && !condition.asksForAny();
        if (!condition.wanted()) {
            if (field.equals("story.duplicate_of") && condition.asksForAny()) {
                return Optional.of(new Demand(ClipFacet.COPY, List.of("ORIGINAL")));
            }
            return exact && SINGLE.containsKey(field) ? Optional.of(others(field, condition)) : Optional.empty();
        }
        if (!exact) {
            return Optional.empty();
        }
        if (field.equals("labels.federations")) {
            return federations(condition.values());
        }
        return Optional.ofNullable(FACETS.get(field)).map(facet -> new Demand(facet, condition.values()));
    }

    /** The same for a case of a list. */
    static Optional<Demand> demand(String list, String key) {
        return Optional.ofNullable(LISTS.get(list)).map(facet -> new Demand(facet, List.of(key)));
    }

    private static Demand others(String field, Condition condition) {
        TreeSet<String> others = new TreeSet<>(SINGLE.get(field));
        condition.values().forEach(others::remove);
        return new Demand(FACETS.get(field), List.copyOf(others));
    }

    private static Optional<Demand> federations(List<String> ids) {
        long provinces = ids.stream().filter(id -> id.startsWith(PROVINCE)).count();
        if (provinces == ids.size()) {
            return Optional.of(new Demand(ClipFacet.PROVINCE, ids));
        }
        return provinces == 0 ? Optional.of(new Demand(ClipFacet.BODY, ids)) : Optional.empty();
    }

    /**
     * One facet narrowed down.
     *
     * @param values any of these
     */
    record Demand(ClipFacet facet, List<String> values) {
        Demand {
            requireNonNull(facet, "facet is null");
            values = List.copyOf(values);
        }
    }
}
