package vn.diembao.dashboards.panel;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Chart;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;
import vn.diembao.model.elasticsearch.StoredIndex;

class PanelRowsTest {
    private static final long MONDAY = Instant.parse("2025-06-01T17:00:00Z").toEpochMilli();

    @Test
    void timeIsSplitByYesAndNo() {
        Aggregate parts = Aggregate.of(a -> a.lterms(t -> t.sumOtherDocCount(0L)
                .buckets(b -> b.array(List.of(LongTermsBucket.of(
                        one -> one.key(1).keyAsString("true").docCount(2).aggregations(Map.of("group", week(2)))))))));
        assertThat(rows(parts)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("2025-06-02");
            assertThat(row.figures()).containsExactly(FigureText.number(5));
            assertThat(row.parts()).containsExactly(new Row("true", "true", List.of(FigureText.number(2)), List.of()));
        });
    }

    @Test
    void timeSplitByAFieldThatTheIndexDoesNotHaveYetHasNoParts() {
        Aggregate parts =
                Aggregate.of(a -> a.umterms(t -> t.sumOtherDocCount(0L).buckets(b -> b.array(List.of()))));
        assertThat(rows(parts)).singleElement().satisfies(row -> {
            assertThat(row.figures()).containsExactly(FigureText.number(5));
            assertThat(row.parts()).isEmpty();
        });
    }

    private static List<Row> rows(Aggregate parts) {
        Panel panel = new Panel(
                "a",
                "A",
                "",
                Chart.LINE,
                StoredIndex.CLIPS,
                Filter.NONE,
                List.of(new Measure("Tin, bài", Measure.Kind.COUNT, null, Filter.NONE)),
                new Grouping.Time(Grouping.Every.WEEK),
                new Grouping.Terms("outlet.own_press", 2, Grouping.Order.FALLING),
                null,
                8,
                6);
        return new PanelRows(panel, BoardFields.load()).read(5, Map.of("group", week(5), "split", parts));
    }

    private static Aggregate week(long documents) {
        return Aggregate.of(a -> a.dateHistogram(d -> d.buckets(b ->
                b.array(List.of(DateHistogramBucket.of(one -> one.key(MONDAY).docCount(documents)))))));
    }
}
