package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.diembao.model.Labels;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.train.Measure.Choice;
import vn.diembao.pipeline.train.Measure.Found;
import vn.diembao.pipeline.train.Measure.Kind;

/**
 * Labels held against a reader's answers by the scores of the labelling guide: macro-F1 of single labels, micro-F1 of
 * sets, recall and precision of alerts. Tone and topics count on texts that a reader found relevant, stance on those of
 * unions.
 */
public final class LabelScores {
    static final List<String> TONES = List.of("pos", "neu", "neg");

    private record Row(JsonNode gold, Labels labels) {
        String gold(String field) {
            return gold.path(field).asText();
        }

        Set<String> golds(String field) {
            Set<String> ids = new HashSet<>();
            gold.path(field).forEach(id -> ids.add(id.asText()));
            return ids;
        }

        boolean isRelevant() {
            return !gold("relevance").equals("none");
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** @param gold the answer in the fields of the labelling guide */
    public void add(JsonNode gold, Labels labels) {
        rows.add(new Row(gold, labels));
    }

    /** By name, in the order of the guide; NaN where nothing was meant or said. */
    public Map<String, Double> scores() {
        Map<String, Double> scores = new LinkedHashMap<>();
        measures().forEach(measure -> scores.put(measure.name(), measure.score()));
        return scores;
    }

    /** The scores of the guide. */
    List<Measure> measures() {
        Predicate<Row> all = row -> true;
        List<Found> alerts = rows.stream().map(LabelScores::alert).toList();
        return List.of(
                choice("relevance", List.of("union", "labour", "none"), all, "relevance", Labels::relevance),
                sets("programmes", all, row -> row.golds("programmes"), Labels::programmes),
                new Measure(
                        "unions12",
                        Kind.MICRO_F1,
                        rows.stream()
                                .map(row -> new Found(
                                                UnionLikeness.upper(row.golds("unions")),
                                                UnionLikeness.upper(row.labels().unions()))
                                        .counts())
                                .toList()),
                new Measure(
                        "unions34",
                        Kind.MICRO_F1,
                        rows.stream().map(LabelScores::lowerUnions).toList()),
                choice("tone", TONES, Row::isRelevant, "event_tone", Labels::eventTone),
                choice(
                        "stance",
                        TONES,
                        row -> row.gold("relevance").equals("union"),
                        "union_stance",
                        Labels::unionStance),
                sets("topics", Row::isRelevant, row -> row.golds("topics"), Labels::topics),
                Measure.ofSets("alert_recall", Kind.RECALL, alerts),
                Measure.ofSets("alert_precision", Kind.PRECISION, alerts));
    }

    /** What only our own texts have answers for: federations in force, content lines, figures, kinds of alerts. */
    List<Measure> furtherMeasures() {
        List<Measure> measures = new ArrayList<>();
        Predicate<Row> all = row -> true;
        measures.add(sets("federations", all, row -> row.golds("federations"), Labels::federations));
        measures.add(sets("content_lines", Row::isRelevant, row -> row.golds("content_lines"), Labels::contentLines));
        measures.add(sets("numbers", all, row -> numbers(row.gold().path("numbers")), LabelScores::numbers));
        measures.add(sets("alert_kinds", all, row -> row.golds("alert_kinds"), Labels::alertKinds));
        rows.stream()
                .flatMap(row -> row.golds("alert_kinds").stream())
                .distinct()
                .sorted()
                .forEach(kind -> {
                    List<Found> found = rows.stream()
                            .map(row -> only(
                                    kind, row.golds("alert_kinds"), row.labels().alertKinds()))
                            .toList();
                    measures.add(Measure.ofSets("alert_kinds:" + kind + "_recall", Kind.RECALL, found));
                    measures.add(Measure.ofSets("alert_kinds:" + kind + "_precision", Kind.PRECISION, found));
                });
        return measures;
    }

    private Measure choice(
            String name, List<String> outcomes, Predicate<Row> counts, String field, Function<Labels, String> said) {
        return Measure.ofChoices(
                name,
                outcomes,
                rows.stream()
                        .map(row -> new Choice(counts.test(row) ? row.gold(field) : null, said.apply(row.labels())))
                        .toList());
    }

    private Measure sets(
            String name,
            Predicate<Row> counts,
            Function<Row, Set<String>> meant,
            Function<Labels, ? extends Iterable<String>> said) {
        List<Found> found = new ArrayList<>();
        for (Row row : rows) {
            Set<String> ids = new HashSet<>();
            if (counts.test(row)) {
                said.apply(row.labels()).forEach(ids::add);
            }
            found.add(new Found(counts.test(row) ? meant.apply(row) : Set.of(), ids));
        }
        return Measure.ofSets(name, Kind.MICRO_F1, found);
    }

    private static Found alert(Row row) {
        return new Found(
                row.gold().path("alert").asBoolean() ? Set.of("alert") : Set.of(),
                row.labels().alert() ? Set.of("alert") : Set.of());
    }

    private static Found only(String id, Set<String> meant, List<String> said) {
        return new Found(meant.contains(id) ? Set.of(id) : Set.of(), said.contains(id) ? Set.of(id) : Set.of());
    }

    private static int[] lowerUnions(Row row) {
        List<String> meant = new ArrayList<>();
        row.gold().path("unions").forEach(id -> meant.add(id.asText()));
        return UnionLikeness.lowerCounts(meant, row.labels().unions());
    }

    /** A figure is right with its value and its programme; units have many names. */
    private static Set<String> numbers(JsonNode numbers) {
        Set<String> keys = new HashSet<>();
        for (JsonNode number : numbers) {
            JsonNode programme = number.path("programme");
            keys.add(key(number.path("value").asDouble(), programme.isNull() ? null : programme.asText()));
        }
        return keys;
    }

    private static Set<String> numbers(Labels labels) {
        Set<String> keys = new HashSet<>();
        for (ReportedNumber number : labels.numbers()) {
            keys.add(key(number.value(), number.programme()));
        }
        return keys;
    }

    private static String key(double value, String programme) {
        return Math.round(value * 1000) + " " + programme;
    }
}
