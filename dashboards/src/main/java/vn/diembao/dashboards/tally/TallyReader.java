package vn.diembao.dashboards.tally;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
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
import java.util.SortedMap;
import java.util.TreeMap;
import vn.diembao.dashboards.tally.Timeline.Step;

/**
 * Lets Elasticsearch count: a period costs one aggregation, however many clips it holds. Holds no state between calls;
 * safe to share between threads.
 */
public final class TallyReader {
    private static final String SINCE = "since";
    private static final String BEFORE = "before";
    private static final String DAYS = "days";

    private final ClipSearch search;

    /** @param client connection to the cluster; stays the caller's to close */
    public TallyReader(ElasticsearchClient client) {
        search = new ClipSearch(client);
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
        for (Span span : spans) {
            Query press = ClipQuery.all(ClipQuery.press(), ClipQuery.seenIn(span));
            asked.add(ClipSearch.item(press, Map.of(DAYS, histogram(span, Step.DAY))));
            Query both = ClipQuery.all(counted, ClipQuery.seenIn(span));
            asked.add(ClipSearch.item(both, Aggregations.of(levels)));
        }
        List<MultiSearchItem<Void>> answers = search.ask(asked);
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int days = times(answers.get(2 * i).aggregations().get(DAYS)).size();
            MultiSearchItem<Void> answer = answers.get(2 * i + 1);
            tallies.add(new Tally(
                    days == spans.get(i).days(), ClipSearch.total(answer), Aggregations.read(answer.aggregations())));
        }
        return List.copyOf(tallies);
    }

    /**
     * Counts clips along time.
     *
     * @return for each question, by key, the beginnings of the stretches that have clips, and how many; stretches without are
     *     left out
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public List<Map<String, SortedMap<Instant, Long>>> along(List<Timeline> questions) throws IOException {
        List<RequestItem> asked = new ArrayList<>();
        for (Timeline question : questions) {
            Aggregation keys = Aggregation.of(a -> a.filters(f -> f.filters(Buckets.of(b -> b.keyed(question.keyed()))))
                    .aggregations(DAYS, histogram(question.span(), question.step())));
            asked.add(ClipSearch.item(
                    ClipQuery.all(question.clips(), ClipQuery.seenIn(question.span())), Map.of(DAYS, keys)));
        }
        List<Map<String, SortedMap<Instant, Long>>> counts = new ArrayList<>();
        List<MultiSearchItem<Void>> answers = search.ask(asked);
        for (int i = 0; i < questions.size(); i++) {
            Map<String, SortedMap<Instant, Long>> byKey = new HashMap<>();
            questions.get(i).keyed().keySet().forEach(key -> byKey.put(key, new TreeMap<>()));
            Aggregate answer = answers.get(i).aggregations().get(DAYS);
            if (answer != null) {
                answer.filters()
                        .buckets()
                        .keyed()
                        .forEach((key, bucket) ->
                                byKey.put(key, times(bucket.aggregations().get(DAYS))));
            }
            counts.add(byKey);
        }
        return counts;
    }

    private static Aggregation histogram(Span span, Step step) {
        long offset =
                Math.floorMod(span.from().toEpochMilli(), Duration.ofDays(1).toMillis());
        return Aggregation.of(a -> a.dateHistogram(h -> (step == Step.DAY
                        ? h.field(ClipQuery.FIRST_SEEN)
                                .fixedInterval(t -> t.time("1d"))
                                .offset(t -> t.time(offset + "ms"))
                        : h.field("published_at").fixedInterval(t -> t.time("1h")))
                .minDocCount(1)));
    }

    private static SortedMap<Instant, Long> times(Aggregate histogram) {
        SortedMap<Instant, Long> times = new TreeMap<>();
        if (histogram != null) {
            histogram
                    .dateHistogram()
                    .buckets()
                    .array()
                    .forEach(bucket -> times.put(Instant.ofEpochMilli(bucket.key()), bucket.docCount()));
        }
        return times;
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
                .aggregations(BEFORE, before -> before.filter(ClipQuery.seenIn(previous))));
        Query until = ClipQuery.all(counted, ClipQuery.seenIn(new Span(Instant.EPOCH, end)));
        Aggregate answer = search.ask(List.of(ClipSearch.item(until, Map.of(SINCE, filters))))
                .get(0)
                .aggregations()
                .get(SINCE);
        Map<String, Trail> trails = new HashMap<>();
        if (answer != null) {
            answer.filters().buckets().keyed().forEach((story, bucket) -> trails.put(story, trail(bucket)));
        }
        return trails;
    }

    private static Query telling(Set<String> names) {
        return ClipQuery.stories(names.stream().sorted().toList());
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
