package vn.diembao.dashboards.board;

import java.util.ArrayList;
import java.util.List;

/** Conditions that must all hold; none lets everything through. */
public record Filter(List<Condition> conditions) {
    public static final Filter NONE = new Filter(List.of());

    public Filter {
        conditions = List.copyOf(conditions);
    }

    /** The same without its conditions on a field. */
    public Filter dropping(String field) {
        return new Filter(conditions.stream()
                .filter(condition -> !condition.field().equals(field))
                .toList());
    }

    /** Both. */
    public Filter and(Filter other) {
        List<Condition> both = new ArrayList<>(conditions);
        both.addAll(other.conditions);
        return new Filter(both);
    }
}
