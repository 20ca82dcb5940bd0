package vn.diembao.dashboards.panel;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;

/** The question a panel puts to Elasticsearch: groups, in them parts, in these figures. {@link PanelRows} reads the answer. */
final class PanelAggregations {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String GROUP = "group";
    static final String SPLIT = "split";
    /** Within a filtered measure. */
    static final String WITHIN = "within";

    /** The smallest groups of one shard need not be the smallest of all, so each shard tells of more. */
    private static final int OF_EACH_SHARD = 1_000;

    private PanelAggregations() {}

    static Map<String, Aggregation> of(Panel panel, PanelScope scope) {
        Map<String, Aggregation> figures = figures(panel.measures());
        if (panel.group() == null) {
            return figures;
        }
        if (panel.splitsTimeByField()) {
            Aggregation steps = grouped(panel, panel.group(), scope, figures);
            Map<String, Aggregation> inSplit = new LinkedHashMap<>(figures);
            inSplit.put(GROUP, steps);
            return Map.of(GROUP, steps, SPLIT, grouped(panel, panel.split(), scope, inSplit));
        }
        Map<String, Aggregation> inGroup = new LinkedHashMap<>(figures);
        if (panel.split() != null) {
            inGroup.put(SPLIT, grouped(panel, panel.split(), scope, figures));
        }
        return Map.of(GROUP, grouped(panel, panel.group(), scope, inGroup));
    }

    /** Name of a measure's aggregation by its place. */
    static String name(int measure) {
        return "m" + measure;
    }

    /** True when the number of documents in the group is the figure: it needs no aggregation. */
    static boolean isPlainCount(Measure measure) {
        return measure.kind() == Measure.Kind.COUNT && measure.filter().equals(Filter.NONE);
    }

    private static Map<String, Aggregation> figures(List<Measure> measures) {
        Map<String, Aggregation> figures = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            if (!isPlainCount(measure)) {
                figures.put(name(i), figure(measure));
            }
        }
        return figures;
    }

    private static Aggregation figure(Measure measure) {
        if (measure.filter().equals(Filter.NONE)) {
            return worked(measure);
        }
        Query filter = PanelFilter.of(measure.filter());
        return Aggregation.of(a -> measure.kind() == Measure.Kind.COUNT
                ? a.filter(filter)
                : a.filter(filter).aggregations(WITHIN, worked(measure)));
    }

    private static Aggregation worked(Measure measure) {
        String field = measure.field();
        return switch (measure.kind()) {
            case UNIQUE -> Aggregation.of(a -> a.cardinality(c -> c.field(field)));
            case SUM -> Aggregation.of(a -> a.sum(s -> s.field(field)));
            case MAX -> Aggregation.of(a -> a.max(m -> m.field(field)));
            case COUNT -> throw new IllegalArgumentException("a count needs no field");
        };
    }

    /** @param scope whose whole length time is to cover */
    private static Aggregation grouped(
            Panel panel, Grouping grouping, PanelScope scope, Map<String, Aggregation> within) {
        Aggregation.Builder builder = new Aggregation.Builder();
        Aggregation.Builder.ContainerBuilder grouped;
        if (grouping instanceof Grouping.Terms terms) {
            Integer ofEachShard = terms.order() == Grouping.Order.RISING
                    ? Integer.valueOf(Math.max(OF_EACH_SHARD, terms.size()))
                    : null;
            grouped = builder.terms(t -> t.field(terms.field())
                    .size(terms.size())
                    .shardSize(ofEachShard)
                    .order(order(terms.order(), panel.measures().get(0))));
        } else if (grouping instanceof Grouping.Time time) {
            grouped = builder.dateHistogram(steps(panel, interval(time.every()), scope));
        } else if (grouping instanceof Grouping.Cases cases) {
            grouped = builder.filters(f -> f.filters(Buckets.of(b -> b.keyed(keyed(cases)))));
        } else {
            grouped = builder.dateHistogram(steps(panel, CalendarInterval.Hour, null));
        }
        return grouped.aggregations(within).build();
    }

    private static List<NamedValue<SortOrder>> order(Grouping.Order order, Measure first) {
        NamedValue<SortOrder> byId = NamedValue.of("_key", SortOrder.Asc);
        if (order == Grouping.Order.ID) {
            return List.of(byId);
        }
        SortOrder direction = order == Grouping.Order.FALLING ? SortOrder.Desc : SortOrder.Asc;
        return List.of(NamedValue.of(path(first), direction), byId);
    }

    private static String path(Measure first) {
        if (isPlainCount(first)) {
            return "_count";
        }
        boolean nested = first.kind() != Measure.Kind.COUNT && !first.filter().equals(Filter.NONE);
        return nested ? name(0) + '>' + WITHIN : name(0);
    }

    private static DateHistogramAggregation steps(Panel panel, CalendarInterval interval, PanelScope scope) {
        DateHistogramAggregation.Builder steps = new DateHistogramAggregation.Builder()
                .field(BoardFields.time(panel.index()))
                .calendarInterval(interval)
                .timeZone(ZONE.getId())
                .minDocCount(scope == null ? 1 : 0);
        if (scope != null) {
            Instant last = scope.to().minusMillis(1);
            steps.extendedBounds(b -> b.min(time(scope.from())).max(time(last)));
        }
        return steps.build();
    }

    private static FieldDateMath time(Instant time) {
        return FieldDateMath.of(m -> m.expr(time.toString()));
    }

    private static CalendarInterval interval(Grouping.Every every) {
        return switch (every) {
            case DAY -> CalendarInterval.Day;
            case WEEK -> CalendarInterval.Week;
            case MONTH -> CalendarInterval.Month;
        };
    }

    private static Map<String, Query> keyed(Grouping.Cases cases) {
        Map<String, Query> keyed = new LinkedHashMap<>();
        cases.cases().forEach(one -> keyed.put(one.key(), PanelFilter.of(one.filter())));
        return keyed;
    }
}
