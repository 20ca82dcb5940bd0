package vn.diembao.app.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.diembao.model.StoredJson;

/** Shows the outcomes as they come: aligned lines for people, or a JSON object a line. */
public final class OutcomeTable {
    private static final String LINE = "%3s %-13s %7s %6s %6s %-20s %8s %6s %7s %8s %7s %7s %9s  %s";

    private final boolean json;
    private final PrintStream out;

    public OutcomeTable(boolean json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    /** @param whole what a run without a fault leaves */
    void head(StoredSet whole, double seconds) {
        if (json) {
            return;
        }
        out.println(text("without a fault: %d clips of %d texts in %.1f s", whole.size(), whole.texts(), seconds));
        out.println(text(
                LINE,
                "run",
                "killed",
                "seed",
                "at s",
                "clips",
                "checkpoint",
                "restored",
                "end s",
                "missing",
                "too many",
                "doubled",
                "changed",
                "regrouped",
                "verdict"));
    }

    public void add(FaultOutcome outcome) throws JsonProcessingException {
        out.println(json ? StoredJson.mapper().writeValueAsString(fields(outcome)) : line(outcome));
        out.flush();
    }

    private static String line(FaultOutcome outcome) {
        PlannedFault plan = outcome.plan();
        StoredSet.Difference difference = outcome.difference();
        return text(
                LINE,
                plan.number(),
                plan.kind(),
                plan.seed(),
                seconds(outcome),
                outcome.clipsThen(),
                outcome.from().checkpoint(),
                outcome.from().restored() ? "yes" : "no",
                text("%.1f", outcome.seconds()),
                difference.missing(),
                difference.tooMany(),
                difference.doubled(),
                difference.changed(),
                difference.regrouped(),
                verdict(outcome));
    }

    private static Map<String, Object> fields(FaultOutcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", outcome.plan().number());
        fields.put("killed", outcome.plan().kind().toString());
        fields.put("seed", outcome.plan().seed());
        fields.put("killed_after_s", outcome.struckAfter().toMillis() / 1e3);
        fields.put("clips_then", outcome.clipsThen());
        fields.put("checkpoint", outcome.from().checkpoint());
        fields.put("restored", outcome.from().restored());
        fields.put("end_s", outcome.seconds());
        fields.put("missing", outcome.difference().missing());
        fields.put("too_many", outcome.difference().tooMany());
        fields.put("doubled", outcome.difference().doubled());
        fields.put("changed", outcome.difference().changed());
        fields.put("regrouped", outcome.difference().regrouped());
        fields.put("verdict", verdict(outcome));
        return fields;
    }

    private static String seconds(FaultOutcome outcome) {
        return text("%.1f", outcome.struckAfter().toMillis() / 1e3);
    }

    private static String verdict(FaultOutcome outcome) {
        if (outcome.same()) {
            return "same";
        }
        return outcome.fault().isEmpty() ? "DIFFERS" : "FAILED: " + outcome.fault();
    }

    private static String text(String shape, Object... values) {
        return String.format(Locale.ROOT, shape, values);
    }
}
