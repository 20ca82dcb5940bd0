package vn.diembao.dashboards.panel;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.dashboards.board.BoardField;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Filters of boards and readers as queries. */
final class PanelFilter {
    private PanelFilter() {}

    /** What a panel looks at within a scope. */
    static Query of(Panel panel, PanelScope scope, BoardFields fields) {
        BoolQuery.Builder all = add(panel.filter()).filter(chosen(panel.index(), scope, fields));
        if (!BoardFields.isCurrent(panel.index())) {
            all.filter(new Span(scope.from(), scope.to()).on(BoardFields.time(panel.index())));
        }
        return Query.of(q -> q.bool(all.build()));
    }

    static Query of(Filter filter) {
        if (filter.conditions().isEmpty()) {
            return ClipQuery.any();
        }
        return Query.of(q -> q.bool(add(filter).build()));
    }

    private static BoolQuery.Builder add(Filter filter) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        for (Condition condition : filter.conditions()) {
            if (condition.wanted()) {
                bool.filter(of(condition));
            } else {
                bool.mustNot(of(condition));
            }
        }
        return bool;
    }

    private static Query of(Condition condition) {
        String field = condition.field();
        if (condition.asksForAny()) {
            return ClipQuery.there(field);
        }
        List<Query> any = new ArrayList<>();
        if (!condition.exact().isEmpty()) {
            any.add(ClipQuery.anyOf(field, condition.exact()));
        }
        condition
                .beginnings()
                .forEach(beginning ->
                        any.add(Query.of(q -> q.prefix(p -> p.field(field).value(beginning)))));
        return ClipQuery.either(any);
    }

    private static List<Query> chosen(StoredIndex index, PanelScope scope, BoardFields fields) {
        List<Query> queries = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : new TreeMap<>(scope.chosen()).entrySet()) {
            fields.of(index, one.getKey())
                    .filter(BoardField::groups)
                    .ifPresent(field -> queries.add(ClipQuery.anyOf(field.name(), one.getValue())));
        }
        return queries;
    }
}
