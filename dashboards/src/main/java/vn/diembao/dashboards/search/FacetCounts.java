package vn.diembao.dashboards.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.tally.BucketCounts;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.term.TermBook;

/** Asks for the counts of every facet, each with the other facets as they are chosen, and reads them. */
final class FacetCounts {
    private static final String VALUES = "values";
    /** Of all facets that nothing is chosen of. */
    private static final String SHARED = "shared";

    /** So many values of a facet are listed; the page says so when there may be more. */
    static final int MOST = 200;

    private static final String PROVINCES = "ldld-.*";
    private static final String BODIES = "(tong-|cd-).*";
    private static final String LOWER = "l[34]:.*";

    private FacetCounts() {}

    /** Facets with nothing chosen share one filter; each of the others has its own, without what is chosen of it. */
    static Map<String, Aggregation> asked(ClipSearch search, FinderQuery query) {
        Map<String, Aggregation> shared = new LinkedHashMap<>();
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        for (ClipFacet facet : ClipFacet.values()) {
            if (facet.isOffered() && search.values(facet).isEmpty()) {
                shared.putAll(parts(facet, query));
            } else if (facet.isOffered()) {
                asked.put(facet.key(), within(query.narrowed(search, facet), parts(facet, query)));
            }
        }
        if (!shared.isEmpty()) {
            asked.put(SHARED, within(query.narrowed(search, null), shared));
        }
        return asked;
    }

    private static Aggregation within(List<Query> filters, Map<String, Aggregation> parts) {
        return Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(filters))).aggregations(parts));
    }

    private static Map<String, Aggregation> parts(ClipFacet facet, FinderQuery query) {
        return switch (facet) {
            case LEVEL, OUTLET_KIND ->
                Map.of(
                        facet.key(),
                        Aggregation.of(a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(query.keyed(facet)))))));
            case PROVINCE -> bodies(facet, PROVINCES);
            case BODY -> bodies(facet, BODIES);
            case LOWER -> Map.of(facet.key(), terms(facet.field(), LOWER));
            default ->
                Map.of(
                        facet.key(),
                        Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(MOST))));
        };
    }

    static Map<ClipFacet, List<FacetCount>> read(Map<String, Aggregate> answer, ClipSearch search, TermBook book) {
        Map<ClipFacet, List<FacetCount>> facets = new EnumMap<>(ClipFacet.class);
        for (ClipFacet facet : ClipFacet.values()) {
            if (!facet.isOffered()) {
                facets.put(facet, followed(facet, search));
                continue;
            }
            String holder = search.values(facet).isEmpty() ? SHARED : facet.key();
            Map<String, Aggregate> parts = answer.get(holder).filter().aggregations();
            Map<String, Long> counts = BucketCounts.of(parts.get(facet.key()));
            Aggregate written = parts.get(written(facet));
            if (written != null) {
                BucketCounts.of(written.filter().aggregations().get(VALUES))
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
    private static Map<String, Aggregation> bodies(ClipFacet facet, String which) {
        return Map.of(facet.key(), terms("labels.federations", which), written(facet), Aggregation.of(a -> a.filter(
                        f -> f.bool(b -> b.mustNot(ClipQuery.there("labels.federations"))))
                .aggregations(VALUES, terms("labels.unions", which))));
    }

    private static String written(ClipFacet facet) {
        return facet.key() + "-written";
    }

    private static Aggregation terms(String field, String which) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST).include(i -> i.regexp(which))));
    }
}
