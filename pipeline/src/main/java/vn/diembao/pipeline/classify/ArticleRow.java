package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.RowLines;

/**
 * A row {@code {id, title, text, published?, source?, kind?}} of a batch.
 *
 * @param id as in the file, a number becomes text
 * @param source null when there is none
 */
public record ArticleRow(String id, String source, ClassifierInput input) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ArticleRow {
        requireNonNull(id, "id is null");
        requireNonNull(input, "input is null");
    }

    /** A row that cannot be read; the message says why, in one line. */
    public static final class BadRowException extends Exception {
        private static final long serialVersionUID = 1;

        BadRowException(String message) {
            super(message);
        }
    }

    /**
     * Reads a line.
     *
     * @throws BadRowException when it is no such row
     */
    public static ArticleRow of(RowLines.Row line) throws BadRowException {
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
        return new ArticleRow(
                id, row.path("source").textValue(), new ClassifierInput(title, "", body, published(row), kind(row)));
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
}
