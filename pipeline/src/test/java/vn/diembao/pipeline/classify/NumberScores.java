package vn.diembao.pipeline.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.diembao.model.ReportedNumber;

/** Micro-F1 of reported numbers by programme, value and unit; of those found, the share with the right union and sort. */
final class NumberScores {
    private record Said(String union, boolean ofTarget) {}

    private final UnaryOperator<String> unitIds;
    private double hits;
    private double all;
    private double unions;
    private double targets;

    /** @param unitIds the unit of the taxonomy for a unit as a reader writes it */
    NumberScores(UnaryOperator<String> unitIds) {
        this.unitIds = unitIds;
    }

    void add(JsonNode gold, Iterable<ReportedNumber> read) {
        Map<String, Said> wanted = new HashMap<>();
        for (JsonNode number : gold) {
            wanted.put(
                    key(
                            number.path("programme").textValue(),
                            number.path("value").asDouble(),
                            unitIds.apply(number.path("unit").asText())),
                    new Said(
                            number.path("union").textValue(),
                            number.path("of_target").asBoolean()));
        }
        Map<String, Said> found = new HashMap<>();
        read.forEach(number -> found.put(
                key(number.programme(), number.value(), number.unit()), new Said(number.union(), number.ofTarget())));
        all += wanted.size() + found.size();
        wanted.forEach((key, said) -> count(said, found.get(key)));
    }

    private void count(Said wanted, Said found) {
        if (found == null) {
            return;
        }
        hits++;
        unions += String.valueOf(wanted.union()).equals(String.valueOf(found.union())) ? 1 : 0;
        targets += wanted.ofTarget() == found.ofTarget() ? 1 : 0;
    }

    private static String key(String programme, double value, String unit) {
        return programme + '|' + Math.rint(value * 1000) + '|' + unit;
    }

    Map<String, Double> scores(String prefix) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put(prefix + "_numbers", 2 * hits / all);
        scores.put(prefix + "_unions", unions / hits);
        scores.put(prefix + "_targets", targets / hits);
        return scores;
    }
}
