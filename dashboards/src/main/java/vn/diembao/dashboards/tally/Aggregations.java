package vn.diembao.dashboards.tally;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions put to Elasticsearch for each facet, and how their answers read. */
final class Aggregations {
    private static final String AS_WRITTEN = "as_written";
    /** More than there are programmes, content lines or union bodies with an id of their own. */
    private static final int ALL = 2_000;

    private static final String LOWER_BODIES = "l[34]:.*";

    private Aggregations() {}

    /** @param levels ids of union bodies by level */
    static Map<String, Aggregation> of(Map<Integer, List<String>> levels) {
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        asked.put(name(Facet.OUTLET), keyed(OutletClass.queries()));
        asked.put(name(Facet.PAPER), terms("outlet.name"));
        asked.put(name(Facet.LEVEL), keyed(ClipQuery.levels(levels)));
        asked.put(name(Facet.PROGRAMME), terms("labels.programmes"));
        asked.put(name(Facet.CONTENT_LINE), terms("labels.content_lines"));
        asked.put(name(Facet.TONE), terms("labels.event_tone"));
        asked.put(name(Facet.STANCE), terms("labels.union_stance"));
        asked.put(name(Facet.BODY), bodies(ClipQuery.FEDERATIONS));
        asked.put(AS_WRITTEN, Aggregation.of(a -> a.filter(without(ClipQuery.FEDERATIONS))
                .aggregations(name(Facet.BODY), bodies(ClipQuery.UNIONS))));
        return asked;
    }

    static Map<Facet, Map<String, Long>> read(Map<String, Aggregate> answer) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, BucketCounts.of(answer.get(name(facet))));
        }
        Aggregate asWritten = answer.get(AS_WRITTEN);
        if (asWritten != null) {
            BucketCounts.of(asWritten.filter().aggregations().get(name(Facet.BODY)))
                    .forEach((id, count) -> counts.get(Facet.BODY).merge(id, count, Long::sum));
        }
        return counts;
    }

    private static Aggregation keyed(Map<String, Query> queries) {
        return Aggregation.of(a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(queries)))));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(ALL)));
    }

    private static Aggregation bodies(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(ALL).exclude(e -> e.regexp(LOWER_BODIES))));
    }

    private static Query without(String field) {
        return Query.of(q -> q.bool(b -> b.mustNot(ClipQuery.there(field))));
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
