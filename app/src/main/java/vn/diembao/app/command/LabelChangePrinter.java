package vn.diembao.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import vn.diembao.model.StoredJson;
import vn.diembao.pipeline.classify.LabelChange;
import vn.diembao.pipeline.classify.TaxonomyComparison;

/** What {@code taxonomy diff} says: each relabelled text as it is found, then the counts by label. */
final class LabelChangePrinter {
    private static final int PROGRESS = 100;

    private final boolean json;
    private final boolean terminal = Boolean.getBoolean("diembao.terminal");
    private final PrintStream out;
    private final PrintStream messages;
    private final JsonMapper mapper = StoredJson.mapper();

    LabelChangePrinter(boolean json, PrintStream out, PrintStream messages) {
        this.json = json;
        this.out = out;
        this.messages = messages;
    }

    void print(LabelChange change) {
        if (change.isNone()) {
            return;
        }
        if (json) {
            printJson(mapper.createObjectNode()
                    .put("id", change.id())
                    .put("url", change.url())
                    .put("title", change.title())
                    .<ObjectNode>set("come", mapper.valueToTree(change.come()))
                    .set("gone", mapper.valueToTree(change.gone())));
            return;
        }
        clearProgress();
        out.println(change.title() + " (" + (change.url() == null ? change.id() : change.url()) + ")");
        change.come().forEach(label -> out.println("  + " + label));
        change.gone().forEach(label -> out.println("  - " + label));
    }

    /** @param most texts there are to look at, {@link Long#MAX_VALUE} when that is not known */
    void progress(TaxonomyComparison comparison, long most) {
        if (terminal && comparison.texts() % PROGRESS == 0) {
            messages.print("\r\u001b[K" + comparison.texts() + (most == Long.MAX_VALUE ? "" : " of " + most)
                    + " texts, " + comparison.relabelled() + " relabelled");
        }
    }

    void printSummary(TaxonomyComparison comparison) {
        clearProgress();
        if (json) {
            ObjectNode summary = mapper.createObjectNode()
                    .put("texts", comparison.texts())
                    .put("relabelled", comparison.relabelled());
            ArrayNode labels = summary.putArray("labels");
            comparison.tallies().forEach((label, tally) -> labels.addObject()
                    .put("label", label)
                    .put("come", tally.come())
                    .put("gone", tally.gone()));
            printJson(summary);
            return;
        }
        comparison
                .tallies()
                .forEach((label, tally) ->
                        out.println(String.format(Locale.ROOT, "%+6d %+6d  %s", tally.come(), -tally.gone(), label)));
        out.println(comparison.relabelled() + " of " + Counted.of(comparison.texts(), "text", "texts")
                + " would be relabelled");
    }

    private void clearProgress() {
        if (terminal) {
            messages.print("\r\u001b[K");
        }
    }

    private void printJson(ObjectNode line) {
        try {
            out.println(mapper.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write JSON", e);
        }
    }
}
