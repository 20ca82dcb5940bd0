package vn.diembao.dashboards.digest;

import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.diembao.dashboards.scorecard.Frame;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads how the sources of an edition were. */
final class SourceReader {
    /** Together they name one document, so that none is lost where one page ends and the next begins. */
    private static final List<String> BY_HOUR_AND_RUN = List.of("hour", "source_id", "run");

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String SOURCES = "sources";
    private static final String DAYS = "days";
    private static final String HOURS = "hours";
    private static final String ANSWERED = "answered";
    private static final int HOURS_A_DAY = 24;

    /** Two runs may have asked in the same hour. */
    private static final Aggregation DISTINCT_HOURS = Aggregation.of(a -> a.cardinality(c -> c.field("hour")));

    /** More than there are sources. */
    private static final int ALL = 5_000;

    private final ElasticsearchClient client;
    private final SearchPages pages;

    SourceReader(ElasticsearchClient client) {
        this.client = client;
        this.pages = new SearchPages(client);
    }

    /** What the sources gave hour by hour. */
    SourceHours hours(Edition edition) throws IOException {
        SourceHours hours = new SourceHours();
        pages.forEach(
                StoredIndex.SOURCE_HOURS, SourceHour.class, edition.span().on("hour"), BY_HOUR_AND_RUN, hours::add);
        return hours;
    }

    /**
     * Days on which each source was read, by its id; counted by Elasticsearch, however long the period. A source was read when it
     * answered in three quarters of the hours in which it was asked, and some source was asked in three quarters of the day's:
     * the hours of a run that stood still are told nowhere else.
     */
    Map<String, Set<LocalDate>> read(Edition edition) throws IOException {
        Query then = edition.span().on("hour");
        Query polled = polled(EnumSet.allOf(PollOutcome.class));
        Query answered = polled(EnumSet.of(PollOutcome.ANSWERED, PollOutcome.NOT_MODIFIED));
        Aggregation days = days(edition)
                .aggregations(HOURS, DISTINCT_HOURS)
                .aggregations(ANSWERED, a -> a.filter(answered).aggregations(HOURS, DISTINCT_HOURS))
                .build();
        SearchResponse<Void> answer;
        try {
            answer = client.search(
                    s -> s.index(StoredIndex.SOURCE_HOURS.alias())
                            .size(0)
                            .allowPartialSearchResults(false)
                            .query(q -> q.bool(b -> b.filter(then, polled)))
                            .aggregations(
                                    DAYS,
                                    days(edition)
                                            .aggregations(HOURS, DISTINCT_HOURS)
                                            .build())
                            .aggregations(SOURCES, a -> a.terms(
                                            t -> t.field("source_id").size(ALL))
                                    .aggregations(DAYS, days)),
                    Void.class);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to count source hours: " + e.getMessage(), e);
        }
        Map<String, Set<LocalDate>> read = new TreeMap<>();
        Aggregate sources = answer.aggregations().get(SOURCES);
        if (sources != null) {
            Set<Long> awake = buckets(answer.aggregations())
                    .filter(day -> isMost(hours(day.aggregations()), HOURS_A_DAY))
                    .map(DateHistogramBucket::key)
                    .collect(toSet());
            Frame frame = edition.frame(edition.to());
            sources.sterms()
                    .buckets()
                    .array()
                    .forEach(source -> read.put(
                            source.key().stringValue(),
                            buckets(source.aggregations())
                                    .filter(day -> awake.contains(day.key()) && hasAnswered(day))
                                    .map(day -> frame.day(Instant.ofEpochMilli(day.key())))
                                    .collect(toSet())));
        }
        return read;
    }

    private static Aggregation.Builder.ContainerBuilder days(Edition edition) {
        long offset = Math.floorMod(edition.from().toEpochMilli(), A_DAY.toMillis());
        return new Aggregation.Builder().dateHistogram(h -> h.field("hour")
                .fixedInterval(t -> t.time("1d"))
                .offset(t -> t.time(offset + "ms"))
                .minDocCount(1));
    }

    private static Stream<DateHistogramBucket> buckets(Map<String, Aggregate> of) {
        return of.get(DAYS).dateHistogram().buckets().array().stream();
    }

    private static boolean hasAnswered(DateHistogramBucket day) {
        return isMost(hours(day.aggregations().get(ANSWERED).filter().aggregations()), hours(day.aggregations()));
    }

    private static long hours(Map<String, Aggregate> of) {
        return of.get(HOURS).cardinality().value();
    }

    /** Three quarters. */
    private static boolean isMost(long hours, long of) {
        return 4 * hours >= 3 * of;
    }

    private static Query polled(Set<PollOutcome> outcomes) {
        return ClipQuery.either(outcomes.stream()
                .map(outcome -> Query.of(q ->
                        q.range(r -> r.number(n -> n.field("polls." + outcome).gt(0.0)))))
                .toList());
    }

    /** Only what was judged within a day of the edition's end: how a source is today says nothing of an edition long past. */
    List<SourceHealth> health(Edition edition, Instant now) throws IOException {
        Instant end = now.isBefore(edition.to()) ? now : edition.to();
        Query then = new Span(end.minus(A_DAY), end.plus(A_DAY)).on("judged_at");
        List<SourceHealth> health = new ArrayList<>();
        pages.forEachIfThere(StoredIndex.SOURCE_HEALTH, SourceHealth.class, then, List.of("source_id"), health::add);
        return health;
    }
}
