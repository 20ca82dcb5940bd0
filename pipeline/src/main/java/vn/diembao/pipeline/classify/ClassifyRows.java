package vn.diembao.pipeline.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Labels;
import vn.diembao.model.RowLines;
import vn.diembao.model.StoredJson;
import vn.diembao.pipeline.normalize.LanguageDetector;

/** The batch form of {@link Classifier}: one JSON object a line in, one out, a row in memory at a time. */
public final class ClassifyRows {
    private static final JsonMapper JSON = StoredJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
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
                } catch (BadRowException e) {
                    bad++;
                    messages.println(in.getFileName() + ":" + row.number() + ": " + e.getMessage());
                }
            }
        }
        return new BatchSummary(done, bad);
    }

    private String answer(RowLines.Row line) throws BadRowException, JsonProcessingException {
        if (line.problem() != null) {
            throw new BadRowException(line.problem());
        }
        JsonNode row = parsed(line.text());
        String id = text(row, "id", true);
        String title = text(row, "title", false);
        String body = text(row, "text", false);
        if (title.isBlank() && body.isBlank()) {
            throw new BadRowException("title and text are both empty");
        }
        ClassifierInput input = new ClassifierInput(title, "", body, published(row), kind(row));
        ObjectNode answer = JSON.createObjectNode().put("id", id);
        answer.setAll(fields(classifier.classify(input), languages.detect(title + ". " + body)));
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

    private static JsonNode parsed(String line) throws BadRowException {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadRowException("not JSON: " + e.getOriginalMessage());
        }
        if (!row.isObject()) {
            throw new BadRowException("not a JSON object");
        }
        return row;
    }

    private static String text(JsonNode row, String field, boolean required) throws BadRowException {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            if (required) {
                throw new BadRowException(field + " is missing");
            }
            return "";
        }
        if (!value.isTextual() && !(required && value.isNumber())) {
            throw new BadRowException(field + " is not a string");
        }
        return value.asText();
    }

    private static Instant published(JsonNode row) throws BadRowException {
        String text = text(row, "published", false);
        try {
            return text.isBlank() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRowException("published is not ISO-8601 with an offset: " + text);
        }
    }

    private static ArticleKind kind(JsonNode row) throws BadRowException {
        String kind = text(row, "kind", false).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "", "press" -> ArticleKind.PRESS;
            case "social" -> ArticleKind.SOCIAL;
            default -> throw new BadRowException("kind is neither press nor social: " + kind);
        };
    }

    private static final class BadRowException extends Exception {
        BadRowException(String message) {
            super(message);
        }
    }
}
