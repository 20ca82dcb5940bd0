package vn.diembao.pipeline.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.diembao.model.Labels;

/** The scores of the labelling guide: macro-F1 of single labels, micro-F1 of sets, recall and precision of alerts. */
final class LabelScores {
    private static final Set<String> EMPTY = Set.of("cong", "doan", "ldld", "lien", "lao", "dong", "ty", "co", "so");

    private record Row(JsonNode gold, Labels labels) {
        String gold(String field) {
            return gold.path(field).asText();
        }

        Set<String> golds(String field) {
            Set<String> ids = new HashSet<>();
            gold.path(field).forEach(id -> ids.add(id.asText()));
            return ids;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void add(JsonNode gold, Labels labels) {
        rows.add(new Row(gold, labels));
    }

    Map<String, Double> scores() {
        List<Row> relevant = rows.stream()
                .filter(row -> !row.gold("relevance").equals("none"))
                .toList();
        List<Row> union = rows.stream()
                .filter(row -> row.gold("relevance").equals("union"))
                .toList();
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("relevance", macro(rows, "relevance", Labels::relevance));
        scores.put("programmes", micro(rows, row -> row.golds("programmes"), Labels::programmes));
        scores.put(
                "unions12",
                micro(rows, row -> upper(row.golds("unions")), labels -> List.copyOf(upper(labels.unions()))));
        scores.put("unions34", lowerUnions());
        scores.put("tone", macro(relevant, "event_tone", Labels::eventTone));
        scores.put("stance", macro(union, "union_stance", Labels::unionStance));
        scores.put("topics", micro(relevant, row -> row.golds("topics"), Labels::topics));
        long raised = rows.stream().filter(row -> row.labels().alert()).count();
        long due = rows.stream()
                .filter(row -> row.gold().path("alert").asBoolean())
                .count();
        long right = rows.stream()
                .filter(row -> row.labels().alert() && row.gold().path("alert").asBoolean())
                .count();
        scores.put("alert_recall", (double) right / due);
        scores.put("alert_precision", (double) right / raised);
        return scores;
    }

    private static double macro(List<Row> rows, String field, Function<Labels, String> predicted) {
        Set<String> values = rows.stream().map(row -> row.gold(field)).collect(Collectors.toSet());
        return values.stream()
                .mapToDouble(value -> {
                    double hits = 0;
                    double wrong = 0;
                    for (Row row : rows) {
                        boolean gold = row.gold(field).equals(value);
                        boolean said = predicted.apply(row.labels()).equals(value);
                        hits += gold && said ? 1 : 0;
                        wrong += gold != said ? 1 : 0;
                    }
                    return 2 * hits / (2 * hits + wrong);
                })
                .average()
                .orElseThrow();
    }

    private static double micro(
            List<Row> rows, Function<Row, Set<String>> gold, Function<Labels, List<String>> predicted) {
        double hits = 0;
        double all = 0;
        for (Row row : rows) {
            Set<String> wanted = gold.apply(row);
            Set<String> said = new HashSet<>(predicted.apply(row.labels()));
            all += wanted.size() + said.size();
            said.retainAll(wanted);
            hits += said.size();
        }
        return 2 * hits / all;
    }

    private static Set<String> upper(Iterable<String> ids) {
        Set<String> upper = new HashSet<>();
        ids.forEach(id -> {
            if (!isLower(id)) {
                upper.add(id);
            }
        });
        return upper;
    }

    private static boolean isLower(String id) {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }

    private double lowerUnions() {
        double hits = 0;
        double all = 0;
        for (Row row : rows) {
            List<String> left = new ArrayList<>(
                    row.labels().unions().stream().filter(LabelScores::isLower).toList());
            all += left.size();
            for (JsonNode node : row.gold().path("unions")) {
                String gold = node.asText();
                if (!isLower(gold)) {
                    continue;
                }
                all++;
                String best = left.stream()
                        .max((a, b) -> Double.compare(likeness(gold, a), likeness(gold, b)))
                        .orElse(null);
                if (best != null && (best.equals(gold) || likeness(gold, best) >= 0.5)) {
                    hits++;
                    left.remove(best);
                }
            }
        }
        return 2 * hits / all;
    }

    private static double likeness(String one, String other) {
        Set<String> both = fold(one);
        Set<String> any = fold(one);
        Set<String> others = fold(other);
        both.retainAll(others);
        any.addAll(others);
        return both.size() / Math.max(1.0, any.size());
    }

    private static Set<String> fold(String id) {
        String lower = id.substring(3).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^a-z0-9]+")));
        words.remove("");
        words.removeAll(EMPTY);
        return words;
    }
}
