package vn.diembao.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import vn.diembao.pipeline.train.Score;
import vn.diembao.pipeline.train.ScoreTable;

/** Shows a table of scores. */
final class ScoreTablePrinter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double STEPS = 10_000;

    private ScoreTablePrinter() {}

    static void print(ScoreTable table, boolean json, PrintStream out) {
        if (json) {
            out.println(json(table));
            return;
        }
        out.println(table.name() + ": " + table.of() + ", " + table.texts() + " texts");
        for (Score score : table.scores()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %-36s %s  %s - %s  %5d",
                    score.name(),
                    figure(score.value()),
                    figure(score.low()),
                    figure(score.high()),
                    score.cases()));
        }
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "   -  " : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String json(ScoreTable table) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", table.name());
        node.put("of", table.of());
        node.put("texts", table.texts());
        ArrayNode scores = node.putArray("scores");
        for (Score score : table.scores()) {
            ObjectNode one = scores.addObject();
            one.put("score", score.name());
            put(one, "value", score.value());
            put(one, "low", score.low());
            put(one, "high", score.high());
            one.put("cases", score.cases());
        }
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of numbers cannot be written", e);
        }
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isNaN(value)) {
            node.putNull(field);
        } else {
            node.put(field, Math.round(value * STEPS) / STEPS);
        }
    }
}
