package vn.diembao.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON written as it reads: keys keep their order, so that equal boards give equal bytes. */
final class JsonTree {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /** @param pairs key, value, key, value, … */
    static ObjectNode object(Object... pairs) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            object.set((String) pairs[i], JSON.valueToTree(pairs[i + 1]));
        }
        return object;
    }

    static ArrayNode array(List<?> values) {
        return JSON.valueToTree(values);
    }

    static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of plain values cannot be written", e);
        }
    }

    /** @throws JsonProcessingException when it is no JSON */
    static JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
