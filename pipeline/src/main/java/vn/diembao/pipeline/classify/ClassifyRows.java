package vn.diembao.pipeline.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.diembao.model.Labels;
import vn.diembao.model.RowLines;
import vn.diembao.model.StoredJson;
import vn.diembao.pipeline.normalize.LanguageDetector;

/** The batch form of {@link Classifier}: one JSON object a line in, one out, a row in memory at a time. */
public final class ClassifyRows {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final ObjectWriter WRITER = JSON.writer();

    private final Classifier classifier;
    private final LanguageDetector languages = new LanguageDetector();

    private ClassifyRows(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Labels every row {@code {id, title, text, published?, source?, kind?}} of {@code in}.
     *
     * @param messages gets a line with the line number for each row that cannot be read
     * @throws IOException when a file cannot be read or written
     */
    public static BatchSummary run(Path in, Path out, Classifier classifier, PrintStream messages) throws IOException {
        ClassifyRows rows = new ClassifyRows(classifier);
        long done = 0;
        long bad = 0;
        try (RowLines lines = new RowLines(Files.newInputStream(in));
                Writer writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(out), UTF_8))) {
            for (RowLines.Row row = lines.next(); row != null; row = lines.next()) {
                try {
                    writer.write(rows.answer(row) + '\n');
                    done++;
                } catch (ArticleRow.BadRowException e) {
                    bad++;
                    messages.println(in.getFileName() + ":" + row.number() + ": " + e.getMessage());
                }
            }
        }
        return new BatchSummary(done, bad);
    }

    private String answer(RowLines.Row line) throws ArticleRow.BadRowException, JsonProcessingException {
        ArticleRow row = ArticleRow.of(line);
        ClassifierInput input = row.input();
        ObjectNode answer = JSON.createObjectNode().put("id", row.id());
        answer.setAll(fields(classifier.classify(input), languages.detect(input.title() + ". " + input.body())));
        return WRITER.writeValueAsString(answer);
    }

    private static ObjectNode fields(Labels labels, String language) {
        ObjectNode fields = JSON.valueToTree(labels);
        JsonNode evidence = fields.remove("evidence");
        JsonNode version = fields.remove("version");
        fields.put("language", language);
        ArrayNode places = fields.putArray("evidence");
        evidence.forEach(place -> {
            ObjectNode copy = place.deepCopy();
            places.add(place.path("field").asText().equals("body") ? copy.put("field", "text") : copy);
        });
        fields.set("version", version);
        return fields;
    }
}
