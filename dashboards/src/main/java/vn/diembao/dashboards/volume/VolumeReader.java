package vn.diembao.dashboards.volume;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.volume.Unusual.Subject;
import vn.diembao.model.PublishedFlag;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Finds the programmes and topics of which a day tells unusually much. Elasticsearch counts; a call costs three aggregations
 * over some 150 days. Neither copies count nor what was published days before it was found: a source that is new brings years
 * at once. Holds no state; safe to share between threads.
 */
public final class VolumeReader {
    /** What was published longer before it was found is no news of the day. */
    public static final int FRESH_DAYS = 3;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String BY_DAY = "days";
    private static final String EARLIEST = "earliest";
    /** Two kinds of as many, over 155 days, stay below the 65,535 buckets that Elasticsearch gives in one answer. */
    private static final int MOST_LABELS = 200;

    private final ElasticsearchClient client;
    private final Seasons seasons = Seasons.load();
    private final VolumeRule rule = new VolumeRule(seasons);

    /** @param client connection to the cluster; stays the caller's to close */
    public VolumeReader(ElasticsearchClient client) {
        this.client = requireNonNull(client, "client is null");
    }

    /**
     * What is unusual of a day, in Viet Nam, as far as it is stored.
     *
     * @param counted which clips count, whenever seen
     * @throws IOException when the cluster cannot be reached, refuses, or answers in part only
     */
    public List<Unusual> read(LocalDate day, Query counted) throws IOException {
        List<LocalDate> days = compared(day);
        Set<LocalDate> known =
                known(ClipQuery.either(days.stream().map(VolumeReader::seenOn).toList()));
        Query own = ClipQuery.ownTexts(ClipQuery.all(counted, ClipQuery.either(fresh(days))), List.of());
        Map<String, Aggregation> asked = new HashMap<>();
        for (Unusual.Kind kind : Unusual.Kind.values()) {
            asked.put(kind.name(), Aggregation.of(a -> a.terms(
                            t -> t.field(kind.field()).size(MOST_LABELS))
                    .aggregations(BY_DAY, byDay())));
        }
        Map<String, Aggregate> counts = count(own, asked);
        List<Unusual> unusual = new ArrayList<>();
        for (Unusual.Kind kind : Unusual.Kind.values()) {
            for (var bucket : counts.get(kind.name()).sterms().buckets().array()) {
                Subject subject = new Subject(kind, bucket.key().stringValue());
                rule.judge(subject, day, days(bucket.aggregations().get(BY_DAY)), known)
                        .ifPresent(unusual::add);
            }
        }
        return unusual;
    }

    /** Days that are whole: after the index began, and not those on which nothing at all came in. */
    private Set<LocalDate> known(Query compared) throws IOException {
        Aggregation sight = Aggregation.of(a -> a.min(m -> m.field(ClipQuery.FIRST_SEEN)));
        Map<String, Aggregate> first = count(ClipQuery.any(), Map.of(EARLIEST, sight));
        double earliest = first.get(EARLIEST).min().value();
        LocalDate began = Instant.ofEpochMilli((long) earliest).atZone(ZONE).toLocalDate();
        Set<LocalDate> known = new HashSet<>(
                days(count(compared, Map.of(BY_DAY, byDay())).get(BY_DAY)).keySet());
        known.removeIf(day -> !day.isAfter(began));
        return known;
    }

    /** The day and all that the rule may ask for. */
    private List<LocalDate> compared(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>(
                day.minusWeeks(VolumeRule.WEEKS).datesUntil(day.plusDays(1)).toList());
        Optional<Season> season = seasons.of(day);
        for (int years = 1; season.isPresent() && years <= VolumeRule.YEARS; years++) {
            days.addAll(seasons.sameDays(season.get(), years, VolumeRule.AROUND));
        }
        return List.copyOf(days);
    }

    /** What was found on these days and not long after it was published; of a time that is our own nobody knows. */
    private static List<Query> fresh(List<LocalDate> days) {
        Query ourTime = ClipQuery.anyOf("flags", List.of(PublishedFlag.MISSING, PublishedFlag.CLAMPED));
        List<Query> fresh = new ArrayList<>();
        for (LocalDate day : days) {
            String from = Span.midnight(day.minusDays(FRESH_DAYS)).toString();
            Query lately = Query.of(
                    q -> q.range(r -> r.date(d -> d.field("published_at").gte(from))));
            fresh.add(ClipQuery.all(seenOn(day), ClipQuery.either(lately, ourTime)));
        }
        return fresh;
    }

    private static Query seenOn(LocalDate day) {
        return ClipQuery.seenIn(Span.ofDays(day, day));
    }

    private static Aggregation byDay() {
        return Aggregation.of(a -> a.dateHistogram(h -> h.field(ClipQuery.FIRST_SEEN)
                .calendarInterval(CalendarInterval.Day)
                .timeZone("+07:00")
                .minDocCount(1)));
    }

    private static Map<LocalDate, Long> days(Aggregate histogram) {
        Map<LocalDate, Long> days = new HashMap<>();
        histogram
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket ->
                        days.put(Instant.ofEpochMilli(bucket.key()).atZone(ZONE).toLocalDate(), bucket.docCount()));
        return days;
    }

    private Map<String, Aggregate> count(Query query, Map<String, Aggregation> asked) throws IOException {
        SearchResponse<Void> answer;
        try {
            answer = client.search(
                    s -> s.index(StoredIndex.CLIPS.alias())
                            .query(query)
                            .size(0)
                            .allowPartialSearchResults(false)
                            .aggregations(asked),
                    Void.class);
        } catch (ElasticsearchException e) {
            throw new IOException(
                    "Elasticsearch refused to count " + StoredIndex.CLIPS.alias() + ": " + e.getMessage(), e);
        }
        if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
            throw new IOException("Elasticsearch answered only in part on " + StoredIndex.CLIPS.alias());
        }
        return answer.aggregations();
    }
}
