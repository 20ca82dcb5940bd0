package vn.diembao.dashboards.tally;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Sorts of outlets as the plans name them; each clip is of exactly one. */
public enum OutletClass {
    /** What union bodies publish, posts apart. */
    OWN,
    CENTRAL,
    LOCAL,
    BROADCASTER,
    /** Portals, companies, aggregators and whatever source files may name besides. */
    OTHER,
    /** Posts, whoever's. */
    SOCIAL;

    private static final List<String> CENTRAL_KINDS = List.of("central", "agency");

    /** Key of its count. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which clips are of this class. */
    Query query() {
        return switch (this) {
            case SOCIAL -> social();
            case OWN -> Query.of(q -> q.bool(b -> b.filter(own()).mustNot(social())));
            case CENTRAL -> independent(CENTRAL_KINDS);
            case LOCAL -> independent(List.of("local"));
            case BROADCASTER -> independent(List.of("broadcaster"));
            case OTHER -> Query.of(q -> q.bool(b -> b.mustNot(social(), own(), kinds(named()))));
        };
    }

    /** Which clips are of each class, by key. */
    public static Map<String, Query> queries() {
        Map<String, Query> queries = new LinkedHashMap<>();
        for (OutletClass one : values()) {
            queries.put(one.key(), one.query());
        }
        return queries;
    }

    private static List<String> named() {
        return Stream.concat(CENTRAL_KINDS.stream(), Stream.of("local", "broadcaster"))
                .toList();
    }

    private static Query independent(List<String> kinds) {
        return Query.of(q -> q.bool(b -> b.filter(kinds(kinds)).mustNot(own(), social())));
    }

    private static Query kinds(List<String> kinds) {
        return ClipQuery.anyOf("outlet.kind", kinds);
    }

    private static Query own() {
        return Query.of(q -> q.term(t -> t.field("outlet.own_press").value(true)));
    }

    private static Query social() {
        return ClipQuery.posts();
    }
}
