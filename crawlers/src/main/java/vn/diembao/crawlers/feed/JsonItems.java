package vn.diembao.crawlers.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the elements of a JSON array one by one, so that a cut document keeps its complete leading ones. */
final class JsonItems {
    private final ObjectMapper mapper;
    private final int max;

    JsonItems(int maxDepth, int max) {
        this.max = max;
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(maxDepth).build();
        this.mapper = new ObjectMapper(
                JsonFactory.builder().streamReadConstraints(limits).build());
    }

    JsonParser parser(String text) throws IOException {
        return mapper.createParser(text);
    }

    /** Reads the array the parser stands at; returns how many elements were over the cap and skipped. */
    int each(JsonParser parser, Consumer<JsonNode> taken) throws IOException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (count++ < max) {
                taken.accept(mapper.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        return Math.max(0, count - max);
    }
}
