package vn.diembao.dashboards.tally;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Lets Elasticsearch count: a period costs one aggregation, however many clips it holds. Holds no state between calls;
 * safe to share between threads.
 */
public final class TallyReader {
    private static final String FIRST_SEEN = "history.first_seen_at";
    private static final String EARLIEST = "earliest";
    private static final String SINCE = "since";
    private static final String BEFORE = "before";
    /** So much later than its beginning the first clip of a period may come, at night and on holidays. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final ElasticsearchClient client;

    /** @param client connection to the cluster; stays the caller's to close */
    public TallyReader(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /**
     * Counts the clips of each period.
     *
     * @param counted which clips count, whenever seen
     * @param levels ids of union bodies by level, 1 to 4; bodies whose ids begin with {@code l3:} and {@code l4:} need not be named
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public List<Tally> read(List<Span> spans, Query counted, Map<Integer, List<String>> levels) throws IOException {
        List<RequestItem> asked = new ArrayList<>();
        asked.add(item(
                Query.of(q -> q.matchAll(m -> m)),
                Map.of(EARLIEST, Aggregation.of(a -> a.min(m -> m.field(FIRST_SEEN))))));
        for (Span span : spans) {
            Query both = Query.of(q -> q.bool(b -> b.filter(counted, seenIn(span))));
            asked.add(item(both, Aggregations.of(levels)));
        }
        List<MultiSearchItem<Void>> answers = ask(asked);
        Instant earliest = instant(answers.get(0).aggregations().get(EARLIEST), total(answers.get(0)));
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            MultiSearchItem<Void> answer = answers.get(i + 1);
            boolean whole =
                    earliest != null && !earliest.isAfter(spans.get(i).from().plus(SLACK));
            tallies.add(new Tally(whole, total(answer), Aggregations.read(answer.aggregations())));
        }
        return List.copyOf(tallies);
    }

    /**
     * Follows stories back to their first text.
     *
     * @param stories ids under which clips know each story, by story
     * @param counted which clips count, whenever seen
     * @param end only clips first seen before it
     * @param previous the period before
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public Map<String, Trail> trails(Map<String, Set<String>> stories, Query counted, Instant end, Span previous)
            throws IOException {
        if (stories.isEmpty()) {
            return Map.of();
        }
        Map<String, Query> keyed = new LinkedHashMap<>();
        stories.forEach((story, names) -> keyed.put(story, telling(names)));
        Aggregation filters = Aggregation.of(a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(keyed))))
                .aggregations(SINCE, since -> since.min(m -> m.field("published_at")))
                .aggregations(BEFORE, before -> before.filter(seenIn(previous))));
        Query until = Query.of(q -> q.bool(b -> b.filter(
                counted,
                Query.of(r -> r.range(x -> x.date(d -> d.field(FIRST_SEEN).lt(end.toString())))))));
        Aggregate answer = ask(List.of(item(until, Map.of(SINCE, filters))))
                .get(0)
                .aggregations()
                .get(SINCE);
        Map<String, Trail> trails = new HashMap<>();
        if (answer != null) {
            answer.filters().buckets().keyed().forEach((story, bucket) -> trails.put(story, trail(bucket)));
        }
        return trails;
    }

    private List<MultiSearchItem<Void>> ask(List<RequestItem> asked) throws IOException {
        MsearchResponse<Void> response;
        try {
            response = client.msearch(m -> m.index(StoredIndex.CLIPS.alias()).searches(asked), Void.class);
        } catch (ElasticsearchException e) {
            throw refused(e.getMessage(), e);
        }
        List<MultiSearchItem<Void>> answers = new ArrayList<>();
        for (MultiSearchResponseItem<Void> item : response.responses()) {
            if (item.isFailure()) {
                throw refused(item.failure().error().reason(), null);
            }
            MultiSearchItem<Void> answer = item.result();
            if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
                throw new IOException("Elasticsearch answered only in part on " + StoredIndex.CLIPS.alias());
            }
            answers.add(answer);
        }
        if (answers.size() != asked.size()) {
            throw new IOException(
                    "Elasticsearch gave " + answers.size() + " answers to " + asked.size() + " questions");
        }
        return answers;
    }

    private static IOException refused(String reason, ElasticsearchException cause) {
        return new IOException("Elasticsearch refused to count " + StoredIndex.CLIPS.alias() + ": " + reason, cause);
    }

    private static RequestItem item(Query query, Map<String, Aggregation> aggregations) {
        return RequestItem.of(
                r -> r.header(h -> h.allowPartialSearchResults(false)).body(b -> b.query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(aggregations)));
    }

    private static Query telling(Set<String> names) {
        List<FieldValue> ids = names.stream().sorted().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field("story.id").terms(v -> v.value(ids))));
    }

    private static Query seenIn(Span span) {
        return Query.of(q -> q.range(r -> r.date(d ->
                d.field(FIRST_SEEN).gte(span.from().toString()).lt(span.to().toString()))));
    }

    private static long total(MultiSearchItem<Void> answer) {
        return answer.hits().total() == null ? 0 : answer.hits().total().value();
    }

    private static Trail trail(FiltersBucket bucket) {
        return new Trail(
                instant(bucket.aggregations().get(SINCE), bucket.docCount()),
                bucket.docCount(),
                bucket.aggregations().get(BEFORE).filter().docCount());
    }

    /** Null where no clip was looked at: then the smallest time is not told, and the client says nought. */
    private static Instant instant(Aggregate min, long clips) {
        return min == null || clips == 0
                ? null
                : Instant.ofEpochMilli((long) min.min().value());
    }
}
