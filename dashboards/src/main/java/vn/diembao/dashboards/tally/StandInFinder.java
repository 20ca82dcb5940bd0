package vn.diembao.dashboards.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the copies that stand for a text whose original is not counted, because it is erased, irrelevant or another unit's: of
 * each such text the copy seen first, so that no text is counted nowhere, and none twice. Holds no state between calls.
 */
public final class StandInFinder {
    private static final int AT_ONCE = 1_000;
    /** Of one answer; Elasticsearch gives 10,000 at most. */
    private static final int MOST_HITS = 5_000;

    private static final int MOST_COPIES = 100;
    private static final String ORIGINAL = "original";

    private final ClipSearch search;

    /** @param client connection to the cluster; stays the caller's to close */
    public StandInFinder(ElasticsearchClient client) {
        search = new ClipSearch(client);
    }

    /**
     * Ids of the stand-ins of the texts that these clips copy, wherever those clips are.
     *
     * @param asked which copies' texts are looked at
     * @param counting which clips count, copies among them
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public Set<String> find(Query asked, Query counting) throws IOException {
        Set<String> next = copied(ClipQuery.all(asked, counting));
        Map<String, String> parents = new HashMap<>();
        Set<String> counted = new HashSet<>();
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            seen.addAll(next);
            counted.addAll(originals(next, counting));
            Map<String, String> found = parents(next);
            parents.putAll(found);
            next = found.values().stream().filter(id -> !seen.contains(id)).collect(toSet());
        }
        Map<String, List<String>> byRoot = seen.stream().collect(groupingBy(id -> root(id, parents)));
        byRoot.keySet().removeAll(counted);
        Map<String, String> roots = new HashMap<>();
        byRoot.forEach((root, ids) -> ids.forEach(id -> roots.put(id, root)));
        addCopiesOf(roots);
        return first(roots, counting);
    }

    /** All copies of the same texts, however they came to be copies: each may have copies that were not asked about. */
    private void addCopiesOf(Map<String, String> roots) throws IOException {
        Set<String> next = Set.copyOf(roots.keySet());
        while (!next.isEmpty()) {
            Set<String> found = new HashSet<>();
            for (Hit<Void> hit : hits(next, MOST_COPIES, some -> ClipQuery.anyOf(ClipQuery.COPY_OF, some))) {
                if (roots.putIfAbsent(hit.id(), roots.get(original(hit))) == null) {
                    found.add(hit.id());
                }
            }
            next = found;
        }
    }

    private static String original(Hit<Void> copy) {
        JsonData field = copy.fields().get(ClipQuery.COPY_OF);
        return ((JsonString) field.toJson().asJsonArray().get(0)).getString();
    }

    /** What the clips copy. */
    private Set<String> copied(Query clips) throws IOException {
        Set<String> ids = new HashSet<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(clips, after);
            if (page == null) {
                return ids;
            }
            for (CompositeBucket bucket : page.buckets().array()) {
                ids.add(bucket.key().get(ORIGINAL).stringValue());
            }
            after = page.afterKey();
        } while (!after.isEmpty());
        return ids;
    }

    private CompositeAggregate page(Query clips, Map<String, FieldValue> after) throws IOException {
        Map<String, CompositeAggregationSource> by =
                Map.of(ORIGINAL, CompositeAggregationSource.of(s -> s.terms(t -> t.field(ClipQuery.COPY_OF))));
        Aggregation copied = Aggregation.of(a -> a.composite(c -> {
            c.size(AT_ONCE).sources(List.of(by));
            return after.isEmpty() ? c : c.after(after);
        }));
        var answer = search.ask(List.of(ClipSearch.item(clips, Map.of(ORIGINAL, copied))))
                .get(0)
                .aggregations()
                .get(ORIGINAL);
        return answer == null ? null : answer.composite();
    }

    /** Those that count and copy nothing. */
    private Set<String> originals(Collection<String> ids, Query counting) throws IOException {
        Query original = Query.of(q -> q.bool(b -> b.mustNot(ClipQuery.there(ClipQuery.COPY_OF))));
        return hits(ids, 1, some -> ClipQuery.all(ClipQuery.ids(some), counting, original)).stream()
                .map(Hit::id)
                .collect(toSet());
    }

    /** What those copy that are copies themselves: an earlier text was found later. */
    private Map<String, String> parents(Collection<String> ids) throws IOException {
        Map<String, String> parents = new HashMap<>();
        for (Hit<Void> hit :
                hits(ids, 1, some -> ClipQuery.all(ClipQuery.ids(some), ClipQuery.there(ClipQuery.COPY_OF)))) {
            JsonData copied = hit.fields().get(ClipQuery.COPY_OF);
            parents.put(hit.id(), ((JsonString) copied.toJson().asJsonArray().get(0)).getString());
        }
        return parents;
    }

    @FunctionalInterface
    private interface Question {
        Query on(List<String> ids);
    }

    /** @param each hits that an id may have; a text with more copies would be cut */
    private List<Hit<Void>> hits(Collection<String> ids, int each, Question question) throws IOException {
        List<Hit<Void>> hits = new ArrayList<>();
        for (List<String> some : batches(ids, MOST_HITS / each)) {
            RequestItem item = RequestItem.of(
                    r -> r.header(h -> h.allowPartialSearchResults(false)).body(b -> b.query(question.on(some))
                            .size(some.size() * each)
                            .source(s -> s.fetch(false))
                            .docvalueFields(f -> f.field(ClipQuery.COPY_OF))));
            hits.addAll(search.ask(List.of(item)).get(0).hits().hits());
        }
        return hits;
    }

    /** Of each text the counting copy seen first; of two seen at once the one whose id comes first. */
    private Set<String> first(Map<String, String> roots, Query counting) throws IOException {
        Map<String, Copy> firsts = new HashMap<>();
        for (List<String> some : batches(roots.keySet(), AT_ONCE)) {
            Query copies = ClipQuery.all(ClipQuery.anyOf(ClipQuery.COPY_OF, some), counting);
            Aggregation first = Aggregation.of(a -> a.terms(
                            t -> t.field(ClipQuery.COPY_OF).size(some.size()).include(i -> i.terms(some)))
                    .aggregations(
                            ORIGINAL,
                            x -> x.topHits(h -> h.size(1)
                                    .source(s -> s.fetch(false))
                                    .sort(sorted(ClipQuery.FIRST_SEEN), sorted("id")))));
            MultiSearchItem<Void> answer = search.ask(List.of(ClipSearch.item(copies, Map.of(ORIGINAL, first))))
                    .get(0);
            for (var bucket :
                    answer.aggregations().get(ORIGINAL).sterms().buckets().array()) {
                var hit = bucket.aggregations()
                        .get(ORIGINAL)
                        .topHits()
                        .hits()
                        .hits()
                        .get(0);
                Copy copy = new Copy(hit.sort().get(0).longValue(), hit.id());
                firsts.merge(roots.get(bucket.key().stringValue()), copy, Copy::earlier);
            }
        }
        return firsts.values().stream().map(Copy::id).collect(toSet());
    }

    private record Copy(long seen, String id) {
        Copy earlier(Copy other) {
            boolean first = seen < other.seen || (seen == other.seen && id.compareTo(other.id) < 0);
            return first ? this : other;
        }
    }

    private static SortOptions sorted(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field)));
    }

    private static List<List<String>> batches(Collection<String> ids, int size) {
        List<String> all = ids.stream().sorted().toList();
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }

    private static String root(String id, Map<String, String> parents) {
        Set<String> passed = new HashSet<>();
        String at = id;
        while (passed.add(at) && parents.get(at) != null) {
            at = parents.get(at);
        }
        return at;
    }
}
