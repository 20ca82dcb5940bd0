package vn.diembao.dashboards.panel;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.board.BoardFields;
import vn.diembao.dashboards.board.Filter;
import vn.diembao.dashboards.board.Grouping;
import vn.diembao.dashboards.board.Measure;
import vn.diembao.dashboards.board.Panel;

/** Reads what Elasticsearch answers to {@link PanelAggregations}; groups by a field are still labelled with their ids. */
final class PanelRows {
    private static final int HOURS = 24;

    private final Panel panel;
    private final BoardFields fields;

    PanelRows(Panel panel, BoardFields fields) {
        this.panel = panel;
        this.fields = fields;
    }

    List<Row> read(long documents, Map<String, Aggregate> answer) {
        if (panel.group() == null) {
            return List.of(new Row("", "", figures(documents, answer), List.of()));
        }
        Aggregate groups = answer.get(PanelAggregations.GROUP);
        if (panel.group() instanceof Grouping.Hours) {
            return hours(groups);
        }
        return panel.splitsTimeByField()
                ? steps(groups, answer.get(PanelAggregations.SPLIT))
                : rows(panel.group(), groups, true);
    }

    /** Documents in groups that are not among the rows. */
    static long left(Map<String, Aggregate> answer) {
        Aggregate groups = answer.getOrDefault(PanelAggregations.SPLIT, answer.get(PanelAggregations.GROUP));
        Long others = null;
        if (groups != null && groups.isSterms()) {
            others = groups.sterms().sumOtherDocCount();
        } else if (groups != null && groups.isLterms()) {
            others = groups.lterms().sumOtherDocCount();
        }
        return others == null ? 0 : others;
    }

    private List<Row> rows(Grouping grouping, Aggregate groups, boolean outer) {
        List<Row> rows = new ArrayList<>();
        if (grouping instanceof Grouping.Cases cases) {
            Map<String, FiltersBucket> keyed = groups.filters().buckets().keyed();
            cases.cases().forEach(one -> rows.add(row(one.key(), one.label(), keyed.get(one.key()), outer)));
        } else if (grouping instanceof Grouping.Time time) {
            for (DateHistogramBucket step : groups.dateHistogram().buckets().array()) {
                LocalDate first = Instant.ofEpochMilli(step.key())
                        .atZone(PanelAggregations.ZONE)
                        .toLocalDate();
                rows.add(row(first.toString(), FigureText.step(first, time.every()), step, outer));
            }
        } else {
            terms(groups).forEach((key, term) -> rows.add(row(key, key, term, outer)));
        }
        return rows;
    }

    /** By value, in their order; a field that the index does not have yet has none. */
    private static Map<String, MultiBucketBase> terms(Aggregate groups) {
        Map<String, MultiBucketBase> terms = new LinkedHashMap<>();
        if (groups.isSterms()) {
            for (StringTermsBucket term : groups.sterms().buckets().array()) {
                terms.put(term.key().stringValue(), term);
            }
        } else if (groups.isLterms()) {
            for (LongTermsBucket term : groups.lterms().buckets().array()) {
                terms.put(term.keyAsString() == null ? Long.toString(term.key()) : term.keyAsString(), term);
            }
        }
        return terms;
    }

    private Row row(String key, String label, MultiBucketBase bucket, boolean outer) {
        List<Row> parts = outer && panel.split() != null
                ? rows(panel.split(), bucket.aggregations().get(PanelAggregations.SPLIT), false)
                : List.of();
        return new Row(key, label, figures(bucket.docCount(), bucket.aggregations()), parts);
    }

    /** Each step with the figures that every part has in it. */
    private List<Row> steps(Aggregate groups, Aggregate parts) {
        Map<String, List<Row>> partsByStep = new HashMap<>();
        terms(parts).forEach((key, part) -> {
            for (Row step : rows(panel.group(), part.aggregations().get(PanelAggregations.GROUP), false)) {
                partsByStep
                        .computeIfAbsent(step.key(), k -> new ArrayList<>())
                        .add(new Row(key, key, step.figures(), List.of()));
            }
        });
        return rows(panel.group(), groups, false).stream()
                .map(step -> new Row(
                        step.key(), step.label(), step.figures(), partsByStep.getOrDefault(step.key(), List.of())))
                .toList();
    }

    /** The same hour of all days together. */
    private List<Row> hours(Aggregate steps) {
        double[][] sums = new double[HOURS][panel.measures().size()];
        for (DateHistogramBucket step : steps.dateHistogram().buckets().array()) {
            int hour = Instant.ofEpochMilli(step.key())
                    .atZone(PanelAggregations.ZONE)
                    .getHour();
            List<Figure> figures = figures(step.docCount(), step.aggregations());
            for (int i = 0; i < figures.size(); i++) {
                sums[hour][i] += figures.get(i).value();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            List<Figure> figures = new ArrayList<>();
            for (double sum : sums[hour]) {
                figures.add(FigureText.number(sum));
            }
            rows.add(new Row(Integer.toString(hour), hour + " giờ", figures, List.of()));
        }
        return rows;
    }

    private List<Figure> figures(long documents, Map<String, Aggregate> answer) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < panel.measures().size(); i++) {
            Measure measure = panel.measures().get(i);
            figures.add(
                    PanelAggregations.isPlainCount(measure)
                            ? FigureText.number(documents)
                            : figure(measure, documents, answer.get(PanelAggregations.name(i))));
        }
        return figures;
    }

    private Figure figure(Measure measure, long documents, Aggregate answer) {
        boolean filtered = !measure.filter().equals(Filter.NONE);
        long looked = filtered ? answer.filter().docCount() : documents;
        if (measure.kind() == Measure.Kind.COUNT) {
            return FigureText.number(looked);
        }
        Aggregate worked = filtered ? answer.filter().aggregations().get(PanelAggregations.WITHIN) : answer;
        return switch (measure.kind()) {
            case UNIQUE -> FigureText.number(worked.cardinality().value());
            case SUM -> FigureText.number(worked.sum().value());
            default -> max(measure, looked == 0 ? Double.NaN : worked.max().value());
        };
    }

    /** The largest of nothing is told as null, or as nought, or as minus infinity. */
    private Figure max(Measure measure, double value) {
        boolean time = fields.of(panel.index(), measure.field()).orElseThrow().tellsTime();
        if (!Double.isFinite(value) || (time && value <= 0)) {
            return FigureText.NONE;
        }
        return time ? FigureText.time(value) : FigureText.number(value);
    }
}
