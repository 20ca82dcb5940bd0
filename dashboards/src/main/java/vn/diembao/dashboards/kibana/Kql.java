package vn.diembao.dashboards.kibana;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Condition;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Filters in Kibana's query language. */
final class Kql {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\():<>\"*{}\\s]");
    private static final Pattern IN_QUOTES = Pattern.compile("[\\\\\"]");

    private final BoardFields fields;

    Kql(BoardFields fields) {
        this.fields = fields;
    }

    /** Empty for a filter that lets everything through. */
    String of(StoredIndex index, Filter filter) {
        List<String> parts = new ArrayList<>();
        for (Condition condition : filter.conditions()) {
            String part = condition.field() + ": " + values(index, condition);
            parts.add(condition.wanted() ? part : "not " + part);
        }
        return String.join(" and ", parts);
    }

    private String values(StoredIndex index, Condition condition) {
        if (condition.asksForAny()) {
            return "*";
        }
        boolean bool = fields.of(index, condition.field())
                .map(field -> field.type().equals("boolean"))
                .orElse(false);
        List<String> any = new ArrayList<>();
        condition.exact().forEach(value -> any.add(bool ? value : quoted(value)));
        condition.beginnings().forEach(value -> any.add(SPECIAL.matcher(value).replaceAll("\\\\$0") + '*'));
        return any.size() == 1 ? any.get(0) : '(' + String.join(" or ", any) + ')';
    }

    private static String quoted(String value) {
        return '"' + IN_QUOTES.matcher(value).replaceAll("\\\\$0") + '"';
    }
}
