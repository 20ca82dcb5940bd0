package vn.diembao.dashboards.digest;

import static java.util.stream.Collectors.toSet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.diembao.dashboards.scorecard.Frame;
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
                StoredIndex.SOURCE_HOURS,
                SourceHour.class,
                UnitScope.within("hour", edition.from(), edition.to()),
                BY_HOUR_AND_RUN,
                hours::add);
        return hours;
    }

    /** Days on which each source answered a poll, by its id; counted by Elasticsearch, however long the period. */
    Map<String, Set<LocalDate>> answered(Edition edition) throws IOException {
        Query then = UnitScope.within("hour", edition.from(), edition.to());
        Query any = Query.of(q -> q.bool(b ->
                b.should(some("polls.ANSWERED"), some("polls.NOT_MODIFIED")).minimumShouldMatch("1")));
        long offset = Math.floorMod(edition.from().toEpochMilli(), A_DAY.toMillis());
        SearchResponse<Void> answer;
        try {
            answer = client.search(
                    s -> s.index(StoredIndex.SOURCE_HOURS.alias())
                            .size(0)
                            .allowPartialSearchResults(false)
                            .query(q -> q.bool(b -> b.filter(then, any)))
                            .aggregations(SOURCES, a -> a.terms(
                                            t -> t.field("source_id").size(ALL))
                                    .aggregations(
                                            DAYS,
                                            d -> d.dateHistogram(h -> h.field("hour")
                                                    .fixedInterval(t -> t.time("1d"))
                                                    .offset(t -> t.time(offset + "ms"))
                                                    .minDocCount(1)))),
                    Void.class);
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch refused to count source hours: " + e.getMessage(), e);
        }
        Map<String, Set<LocalDate>> answered = new TreeMap<>();
        Aggregate sources = answer.aggregations().get(SOURCES);
        if (sources != null) {
            Frame frame = edition.frame(edition.to());
            sources.sterms()
                    .buckets()
                    .array()
                    .forEach(source -> answered.put(
                            source.key().stringValue(),
                            source.aggregations().get(DAYS).dateHistogram().buckets().array().stream()
                                    .map(day -> frame.day(Instant.ofEpochMilli(day.key())))
                                    .collect(toSet())));
        }
        return answered;
    }

    private static Query some(String count) {
        return Query.of(q -> q.range(r -> r.number(n -> n.field(count).gt(0.0))));
    }

    /** Only what was judged within a day of the edition's end: how a source is today says nothing of an edition long past. */
    List<SourceHealth> health(Edition edition, Instant now) throws IOException {
        Instant end = now.isBefore(edition.to()) ? now : edition.to();
        Query then = UnitScope.within("judged_at", end.minus(A_DAY), end.plus(A_DAY));
        List<SourceHealth> health = new ArrayList<>();
        pages.forEachIfThere(StoredIndex.SOURCE_HEALTH, SourceHealth.class, then, List.of("source_id"), health::add);
        return health;
    }
}
