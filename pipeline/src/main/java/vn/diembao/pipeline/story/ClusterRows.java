package vn.diembao.pipeline.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.diembao.model.RowLines;
import vn.diembao.pipeline.classify.ArticleRow;
import vn.diembao.pipeline.classify.BatchSummary;
import vn.diembao.pipeline.classify.ClassifierInput;
import vn.diembao.pipeline.copy.Redirects;

/**
 * The batch form of {@link StoryKeeper}. What a row is found to be may change by rows that follow it, so answers go to a
 * file beside {@code out} first and are brought to their last state when all rows are read; in memory are only the articles
 * remembered and the ids that another one came to stand for.
 */
public final class ClusterRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final StoryKeeper keeper;
    private final Redirects stories = new Redirects();
    private final Redirects originals = new Redirects();

    private ClusterRows(StoryKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Answers every row {@code {id, title, text, published?, source?, kind?}} of {@code in} by {@code {id, story,
     * duplicate_of}}, in the order of the rows.
     *
     * @param keeper a fresh one
     * @param messages gets a line with the line number for each row that cannot be read
     * @throws IOException when a file cannot be read or written
     */
    public static BatchSummary run(Path in, Path out, StoryKeeper keeper, PrintStream messages) throws IOException {
        Path first = Files.createTempFile(out.toAbsolutePath().getParent(), ".cluster", ".jsonl");
        try {
            ClusterRows rows = new ClusterRows(keeper);
            BatchSummary summary = rows.judge(in, first, messages);
            rows.settle(first, out);
            return summary;
        } finally {
            Files.deleteIfExists(first);
        }
    }

    private BatchSummary judge(Path in, Path first, PrintStream messages) throws IOException {
        long done = 0;
        long bad = 0;
        try (RowLines lines = new RowLines(Files.newInputStream(in));
                Writer writer = writer(first)) {
            for (RowLines.Row row = lines.next(); row != null; row = lines.next()) {
                try {
                    writer.write(JSON.writeValueAsString(answer(ArticleRow.of(row))) + '\n');
                    done++;
                } catch (ArticleRow.BadRowException e) {
                    bad++;
                    messages.println(in.getFileName() + ":" + row.number() + ": " + e.getMessage());
                }
            }
        }
        return new BatchSummary(done, bad);
    }

    private ObjectNode answer(ArticleRow row) {
        ClassifierInput input = row.input();
        StoryVerdict verdict = keeper.take(new StoryArticle(
                row.id(), input.title(), input.body(), input.publishedAt(), row.source(), input.kind()));
        verdict.stories().forEach(stories::add);
        verdict.originals().forEach(originals::add);
        return JSON.createObjectNode()
                .put("id", verdict.article())
                .put("story", verdict.story())
                .put("duplicate_of", verdict.duplicateOf());
    }

    private void settle(Path first, Path out) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(first);
                Writer writer = writer(out)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                writer.write(settled((ObjectNode) JSON.readTree(line)) + '\n');
            }
        }
    }

    private String settled(ObjectNode answer) throws IOException {
        String id = answer.path("id").asText();
        JsonNode copied = answer.path("duplicate_of");
        String original = originals.last(copied.isNull() ? id : copied.asText());
        answer.put("story", stories.last(answer.path("story").asText()));
        answer.put("duplicate_of", original.equals(id) ? null : original);
        return JSON.writeValueAsString(answer);
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
    }
}
