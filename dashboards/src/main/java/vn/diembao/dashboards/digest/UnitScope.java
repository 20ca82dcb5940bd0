package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import vn.diembao.dashboards.tally.Span;

/**
 * Which clips concern a unit.
 *
 * @param bodies ids of the unit and those below it; none for every unit
 */
record UnitScope(List<String> bodies) {
    UnitScope {
        bodies = List.copyOf(bodies);
    }

    /**
     * That of a unit.
     *
     * @param unit union id, null for every unit
     * @throws IllegalArgumentException when the taxonomy knows no such unit
     */
    static UnitScope of(String unit, TermNames names) {
        if (unit == null) {
            return new UnitScope(List.of());
        }
        names.requireUnion(unit);
        return new UnitScope(names.withThoseBelow(unit));
    }

    /** Whatever is on unions or labour, whenever seen. */
    Query relevant() {
        return relevant(Query.of(q -> q.matchAll(m -> m)));
    }

    Query relevant(Query period) {
        return Query.of(
                q -> q.bool(named().filter(period).mustNot(irrelevantLabel()).build()));
    }

    Query irrelevant(Query period) {
        return Query.of(
                q -> q.bool(named().filter(period).filter(irrelevantLabel()).build()));
    }

    static Query seenIn(Span span) {
        return within("history.first_seen_at", span.from(), span.to());
    }

    static Query within(String field, Instant from, Instant to) {
        return Query.of(q ->
                q.range(r -> r.date(d -> d.field(field).gte(from.toString()).lt(to.toString()))));
    }

    private BoolQuery.Builder named() {
        BoolQuery.Builder query = new BoolQuery.Builder();
        if (bodies.isEmpty()) {
            return query;
        }
        Query inForce = anyOf("labels.federations", bodies);
        Query asWritten = anyOf("labels.unions", bodies);
        return query.filter(f -> f.bool(b -> b.should(inForce, asWritten).minimumShouldMatch("1")));
    }

    private static Query anyOf(String field, List<String> values) {
        if (values.size() == 1) {
            return Query.of(q -> q.term(t -> t.field(field).value(values.get(0))));
        }
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }

    private static Query irrelevantLabel() {
        return Query.of(q -> q.term(t -> t.field("labels.relevance").value("none")));
    }
}
