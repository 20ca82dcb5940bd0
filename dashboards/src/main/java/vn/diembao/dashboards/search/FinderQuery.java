package vn.diembao.dashboards.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.search.SearchText.Clause;
import vn.diembao.dashboards.search.SearchText.Piece;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.OutletClass;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.term.TermBook;

/** Turns a search into queries; whatever was typed is bound as a value, never as a query (rows 45 and 46). */
final class FinderQuery {
    /** A title says more than a text. */
    private static final List<String> FOLDED = List.of("title^3", "lead^2", "body");

    private static final List<String> EXACT = List.of("title.exact^3", "lead.exact^2", "body.exact");

    /** Hardly a text of some length does without them: one that has none is written without marks. */
    private static final String WITH_MARKS = "của và được những người";

    private static final List<String> WRITTEN = List.of("title.exact", "lead.exact", "body.exact");
    private static final float TOGETHER = 6;

    private final TermBook terms;

    FinderQuery(TermBook terms) {
        this.terms = terms;
    }

    /** What was typed and the days; facets are put on top. */
    static Query base(ClipSearch search) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        SearchText text = SearchText.parse(search.typed());
        for (Clause clause : text.clauses()) {
            Query anyOf = ClipQuery.either(
                    clause.anyOf().stream().map(FinderQuery::match).toList());
            if (clause.excluded()) {
                all.mustNot(anyOf);
            } else {
                all.must(anyOf);
            }
        }
        for (Piece run : text.runs()) {
            all.should(together(run.text(), FOLDED));
            if (run.marked()) {
                all.should(together(run.text(), EXACT));
            }
        }
        if (search.from() != null || search.to() != null) {
            all.filter(published(search.from(), search.to()));
        }
        return all.build()._toQuery();
    }

    /** All that is asked. */
    Query whole(ClipSearch search) {
        return Query.of(q -> q.bool(b -> b.must(base(search)).filter(narrowed(search, null))));
    }

    /** One query for each facet with a value, but for the one that is left out; null for none. */
    List<Query> narrowed(ClipSearch search, ClipFacet leftOut) {
        List<Query> filters = new ArrayList<>();
        search.chosen().forEach((facet, values) -> {
            if (facet != leftOut) {
                filters.add(ClipQuery.either(
                        values.stream().map(value -> of(facet, value)).toList()));
            }
        });
        return filters;
    }

    /** Queries of the values of a facet that are no terms of a field. */
    Map<String, Query> keyed(ClipFacet facet) {
        return facet == ClipFacet.OUTLET_KIND ? OutletClass.queries() : ClipQuery.levels(terms.unionsByLevel());
    }

    private Query of(ClipFacet facet, String value) {
        return switch (facet) {
            case LEVEL, OUTLET_KIND -> keyed(facet).getOrDefault(value, Query.of(q -> q.matchNone(m -> m)));
            case PROVINCE, BODY -> ClipQuery.naming(List.of(value));
            case TEXT -> ClipQuery.either(ClipQuery.term("id", value), ClipQuery.term(facet.field(), value));
            default -> ClipQuery.term(facet.field(), value);
        };
    }

    /** What is typed without marks is found with any; what is typed with marks is found with these, or where a text has none. */
    private static Query match(Piece piece) {
        if (!piece.marked()) {
            return match(piece.text(), piece.phrase(), FOLDED);
        }
        List<String> ways = ToneMarks.ways(piece.text());
        List<Query> queries = new ArrayList<>();
        ways.forEach(way -> queries.add(match(way, piece.phrase(), EXACT)));
        String bare = ToneMarks.bare(piece.text());
        if (!ways.contains(bare)) {
            Query marks = Query.of(
                    q -> q.multiMatch(m -> m.query(WITH_MARKS).fields(WRITTEN).operator(Operator.Or)));
            Query found = match(bare, piece.phrase(), EXACT);
            queries.add(Query.of(q -> q.bool(b -> b.must(found).mustNot(marks))));
        }
        return ClipQuery.either(queries);
    }

    /** Not asked for, but fits better. */
    private static Query together(String run, List<String> fields) {
        return Query.of(q -> q.multiMatch(
                m -> m.query(run).fields(fields).type(TextQueryType.Phrase).boost(TOGETHER)));
    }

    private static Query match(String text, boolean phrase, List<String> fields) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(fields)
                .type(phrase ? TextQueryType.Phrase : TextQueryType.BestFields)
                .operator(Operator.And)));
    }

    private static Query published(LocalDate from, LocalDate to) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field("published_at");
            if (from != null) {
                d.gte(Span.midnight(from).toString());
            }
            if (to != null) {
                d.lt(Span.midnight(to.plusDays(1)).toString());
            }
            return d;
        })));
    }
}
