package vn.diembao.dashboards.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.term.TermBook;

/** Asks for the counts of every facet, each with the other facets as they are chosen, and reads them. */
final class FacetCounts {
    private static final String VALUES = "values";
    private static final String WRITTEN = "written";
    /** So many values of a facet are listed; the page says so when there may be more. */
    static final int MOST = 200;

    private static final String PROVINCES = "ldld-.*";
    private static final String BODIES = "(tong-|cd-).*";
    private static final String LOWER = "l[34]:.*";

    private FacetCounts() {}

    static Map<String, Aggregation> asked(ClipSearch search, FinderQuery query) {
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        for (ClipFacet facet : ClipFacet.values()) {
            if (!facet.isOffered()) {
                continue;
            }
            List<Query> others = query.narrowed(search, facet);
            Aggregation.Builder.ContainerBuilder kept =
                    new Aggregation.Builder().filter(f -> f.bool(b -> b.filter(others)));
            switch (facet) {
                case LEVEL, OUTLET_KIND -> {
                    Map<String, Query> keyed = query.keyed(facet);
                    kept.aggregations(VALUES, a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(keyed)))));
                }
                case PROVINCE -> bodies(kept, PROVINCES);
                case BODY -> bodies(kept, BODIES);
                case LOWER -> kept.aggregations(VALUES, terms(facet.field(), LOWER));
                default ->
                    kept.aggregations(
                            VALUES, a -> a.terms(t -> t.field(facet.field()).size(MOST)));
            }
            asked.put(facet.key(), kept.build());
        }
        return asked;
    }

    static Map<ClipFacet, List<FacetCount>> read(Map<String, Aggregate> answer, ClipSearch search, TermBook book) {
        Map<ClipFacet, List<FacetCount>> facets = new EnumMap<>(ClipFacet.class);
        for (ClipFacet facet : ClipFacet.values()) {
            if (!facet.isOffered()) {
                facets.put(facet, followed(facet, search));
                continue;
            }
            Map<String, Aggregate> parts = answer.get(facet.key()).filter().aggregations();
            Map<String, Long> counts = counts(parts.get(VALUES));
            if (parts.containsKey(WRITTEN)) {
                counts(parts.get(WRITTEN).filter().aggregations().get(VALUES))
                        .forEach((value, count) -> counts.merge(value, count, Long::sum));
            }
            search.values(facet).forEach(value -> counts.putIfAbsent(value, 0L));
            List<FacetCount> shown = new ArrayList<>();
            counts.forEach((value, count) -> {
                boolean chosen = search.values(facet).contains(value);
                if (count > 0 || chosen) {
                    shown.add(new FacetCount(facet, value, book.name(facet.names(), value), count, chosen));
                }
            });
            shown.sort(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value));
            facets.put(facet, shown);
        }
        return facets;
    }

    /** One entry for all values together: they are ids, which say nothing to a reader. */
    private static List<FacetCount> followed(ClipFacet facet, ClipSearch search) {
        List<String> values = search.values(facet);
        return values.isEmpty() ? List.of() : List.of(new FacetCount(facet, values.get(0), facet.title(), 0, true));
    }

    /** Bodies in force, and as written where none is. */
    private static void bodies(Aggregation.Builder.ContainerBuilder kept, String which) {
        kept.aggregations(VALUES, terms("labels.federations", which));
        kept.aggregations(WRITTEN, Aggregation.of(a -> a.filter(
                        f -> f.bool(b -> b.mustNot(n -> n.exists(e -> e.field("labels.federations")))))
                .aggregations(VALUES, terms("labels.unions", which))));
    }

    private static Aggregation terms(String field, String which) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST).include(i -> i.regexp(which))));
    }

    private static Map<String, Long> counts(Aggregate answer) {
        Map<String, Long> counts = new HashMap<>();
        if (answer.isFilters()) {
            answer.filters().buckets().keyed().forEach((key, bucket) -> counts.put(key, bucket.docCount()));
        } else if (answer.isSterms()) {
            answer.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }
}
