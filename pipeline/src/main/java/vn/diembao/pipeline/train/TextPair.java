package vn.diembao.pipeline.train;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Two texts that are copies or not.
 *
 * @param edit what made the second of the first; null when the second is no copy
 */
record TextPair(Side first, Side second, CopyEdits.Kind edit) {
    record Side(String title, String text) {
        static Side of(JsonNode row) {
            return new Side(row.path("title").asText(), row.path("text").asText());
        }
    }

    TextPair {
        requireNonNull(first, "first is null");
        requireNonNull(second, "second is null");
    }
}
