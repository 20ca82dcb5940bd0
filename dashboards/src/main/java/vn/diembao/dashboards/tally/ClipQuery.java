package vn.diembao.dashboards.tally;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which clips: the questions that several counts share. */
public final class ClipQuery {
    /** The field with the time at which we found a clip. */
    public static final String FIRST_SEEN = "history.first_seen_at";

    static final String COPY_OF = "story.duplicate_of";
    static final String UNIONS = "labels.unions";
    static final String FEDERATIONS = "labels.federations";

    private ClipQuery() {}

    /** Those that every one of the questions finds. */
    public static Query all(Query... questions) {
        return Query.of(q -> q.bool(b -> b.filter(List.of(questions))));
    }

    /** Everything stored. */
    public static Query any() {
        return Query.of(q -> q.matchAll(m -> m));
    }

    /** Posts, whoever's. */
    public static Query posts() {
        return term("kind", "SOCIAL");
    }

    /** All but posts. */
    public static Query press() {
        return Query.of(q -> q.bool(b -> b.mustNot(posts())));
    }

    /** What these sources published, by id. */
    public static Query outlets(Collection<String> ids) {
        return anyOf("outlet.id", ids);
    }

    /** What outlets of a kind published. */
    public static Query outletKind(String kind) {
        return anyOf("outlet.kind", List.of(kind));
    }

    /** On unions. */
    public static Query onUnions() {
        return anyOf("labels.relevance", List.of("union"));
    }

    /** On unions or labour. */
    public static Query relevant() {
        return Query.of(q -> q.bool(b -> b.mustNot(irrelevant())));
    }

    /** Neither on unions nor on labour. */
    public static Query irrelevant() {
        return anyOf("labels.relevance", List.of("none"));
    }

    /** What concerns a unit: on unions or labour and {@link #touching} its bodies. */
    public static Query concerning(Collection<String> bodies) {
        return bodies.isEmpty() ? relevant() : all(touching(bodies), relevant());
    }

    /** On any of these programmes. */
    public static Query programmes(Collection<String> ids) {
        return anyOf("labels.programmes", ids);
    }

    /** Texts that know their story by one of these ids. */
    public static Query stories(Collection<String> ids) {
        return anyOf("story.id", ids);
    }

    /** Alerts, of whatever kind. */
    public static Query alerts() {
        return Query.of(q -> q.term(t -> t.field("labels.alert").value(true)));
    }

    /** Alerts and criticism of union bodies. */
    public static Query critical() {
        return either(alerts(), anyOf("labels.union_stance", List.of("neg")));
    }

    /** That name any of these bodies: in force, else as written, so that each text counts for the bodies of its day. */
    public static Query naming(Collection<String> ids) {
        Query asWritten = Query.of(q -> q.bool(b -> b.filter(anyOf(UNIONS, ids)).mustNot(there(FEDERATIONS))));
        return either(anyOf(FEDERATIONS, ids), asWritten);
    }

    /**
     * That name any of these bodies, in force or as written: what a unit wants to see, also of a body that was merged into another
     * since. Of no bodies everything.
     */
    public static Query touching(Collection<String> bodies) {
        return bodies.isEmpty() ? any() : either(anyOf(FEDERATIONS, bodies), anyOf(UNIONS, bodies));
    }

    /**
     * By level: 1 to 4 for those that name a body of it, 0 for those on unions that name none.
     *
     * @param bodies ids by level
     */
    public static Map<String, Query> levels(Map<Integer, List<String>> bodies) {
        Map<String, Query> levels = new LinkedHashMap<>();
        for (int level = 1; level <= 4; level++) {
            Query named = naming(bodies.getOrDefault(level, List.of()));
            String prefix = "l" + level + ':';
            Query local = Query.of(q -> q.prefix(p -> p.field(UNIONS).value(prefix)));
            levels.put(Integer.toString(level), either(named, local));
        }
        levels.put("0", Query.of(q -> q.bool(b -> b.filter(onUnions()).mustNot(there(FEDERATIONS), there(UNIONS)))));
        return levels;
    }

    /** First seen then. */
    public static Query seenIn(Span span) {
        return span.on(FIRST_SEEN);
    }

    /**
     * What is counted of these clips: originals, and the copies that stand in for an original that is not among them.
     *
     * @param standIns ids, see {@link StandInFinder}
     */
    public static Query ownTexts(Query clips, Collection<String> standIns) {
        Query originals = Query.of(q -> q.bool(b -> b.mustNot(there(COPY_OF))));
        return standIns.isEmpty() ? all(clips, originals) : all(clips, either(originals, ids(standIns)));
    }

    static Query ids(Collection<String> ids) {
        return Query.of(q -> q.ids(i -> i.values(ids.stream().sorted().toList())));
    }

    /** Those that one of the two finds, or both. */
    public static Query either(Query one, Query other) {
        return either(List.of(one, other));
    }

    /** Those that any of the questions finds; at least one is asked. */
    public static Query either(List<Query> questions) {
        return questions.size() == 1
                ? questions.get(0)
                : Query.of(q -> q.bool(b -> b.should(questions).minimumShouldMatch("1")));
    }

    /** That have anything in a field. */
    public static Query there(String field) {
        return Query.of(q -> q.exists(e -> e.field(field)));
    }

    /** That have this value in a field. */
    public static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** That have any of these values in a field. */
    public static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }
}
