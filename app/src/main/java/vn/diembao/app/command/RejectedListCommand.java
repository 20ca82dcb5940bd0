package vn.diembao.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.crawlers.fetch.LogLine;
import vn.diembao.model.Rejection;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;

/** {@code rejected list}: the dead letters, oldest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Show the inputs that did not become a clip, oldest first: time (UTC), stage, reason, source, address, "
                        + "detail.")
public final class RejectedListCommand implements Callable<Integer> {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final int MAX_LINE = 2_000;

    @Mixin
    private LetterFilter filter;

    @Option(names = "--all", description = "Also those that a retry has settled.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        LetterCounts counts = new LetterCounts();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            new DeadLetters(connection.client())
                    .forEachWhile(filter.query(!all, Clock.systemUTC().instant()), found -> {
                        counts.add(found.letter().rejection());
                        System.out.println(json ? json(found) : line(found));
                        return !System.out.checkError();
                    });
        }
        System.err.println(counts);
        return 0;
    }

    private static String line(FoundLetter found) {
        Rejection rejection = found.letter().rejection();
        String settled = found.letter().outcome() == null
                ? ""
                : "  (" + found.letter().outcome() + ' ' + found.letter().settledAt() + ')';
        return LogLine.of(
                rejection.at() + "  " + rejection.stage() + "  " + rejection.reason() + "  "
                        + orDash(rejection.sourceId()) + "  " + orDash(rejection.url()) + "  " + rejection.detail()
                        + settled,
                MAX_LINE);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String json(FoundLetter found) {
        ObjectNode node = JSON.valueToTree(found.letter());
        if (node.path("document") instanceof ObjectNode document) {
            document.remove("json");
        }
        try {
            return JSON.writeValueAsString(
                    JSON.createObjectNode().put("id", found.id()).setAll(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a dead letter cannot be written as JSON", e);
        }
    }
}
