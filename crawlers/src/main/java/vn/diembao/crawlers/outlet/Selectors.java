package vn.diembao.crawlers.outlet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of an article stand on an outlet's pages: jsoup selectors, tried in order.
 *
 * @param fields a field without an entry has no selector
 * @param drop what is removed from the body before it is read
 */
public record Selectors(Map<ArticleField, List<String>> fields, List<String> drop) implements Serializable {
    /** No selectors: the general rules alone. */
    public static final Selectors NONE = new Selectors(Map.of(), List.of());

    public Selectors {
        fields = Map.copyOf(fields);
        drop = List.copyOf(drop);
    }

    /** Selectors of a field, in order; empty when there are none. */
    public List<String> of(ArticleField field) {
        return fields.getOrDefault(field, List.of());
    }

    /** These selectors first, the family's behind them; both drop lists. */
    public Selectors over(Selectors family) {
        Map<ArticleField, List<String>> merged = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            List<String> both = joined(of(field), family.of(field));
            if (!both.isEmpty()) {
                merged.put(field, both);
            }
        }
        return new Selectors(merged, joined(drop, family.drop));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        second.stream().filter(s -> !first.contains(s)).forEach(both::add);
        return both;
    }
}
