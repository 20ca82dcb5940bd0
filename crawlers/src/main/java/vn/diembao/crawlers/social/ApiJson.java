package vn.diembao.crawlers.social;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads JSON of the platforms within bounds; what it says of broken documents quotes none of them. */
final class ApiJson {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 2_000_000;
    private static final long MOST_SECONDS = 4_102_444_800L;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build());
    /** ISO 8601 with an offset of four digits, as Facebook writes it. */
    private static final DateTimeFormatter FOUR_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX", Locale.ROOT);

    private ApiJson() {}

    /** Null for what is no JSON object or array. */
    static JsonNode read(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read != null && read.isContainerNode() ? read : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** A whole number, also one written as text; null for anything else. */
    static Long count(JsonNode node) {
        String text = node.isNumber() || node.isTextual() ? node.asText() : "";
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Null when it cannot be read. */
    static Instant time(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text, FOUR_DIGITS).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time in seconds or milliseconds since 1970; null when it is neither. */
    static Instant epoch(JsonNode node) {
        Long number = count(node);
        if (number == null || number == 0) {
            return null;
        }
        return number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
}
