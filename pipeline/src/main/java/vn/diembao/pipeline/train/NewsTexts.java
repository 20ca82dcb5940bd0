package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts of others, to which answers give but their id: read when first asked for. One thread at a time. */
final class NewsTexts {
    /** True in the row of an article on labour. */
    static final String LABOUR = "labour";

    private final Path directory;
    private final SortedMap<String, JsonNode> articles = new TreeMap<>();
    private final Map<String, JsonNode> feedItems = new HashMap<>();

    /** @param directory of their files */
    NewsTexts(Path directory) {
        this.directory = directory;
    }

    /** Articles by id. */
    SortedMap<String, JsonNode> articles() throws IOException {
        read();
        return articles;
    }

    /** An article by its id or an item of a feed by its link; null when it is not there. */
    JsonNode text(String id) throws IOException {
        read();
        return articles.getOrDefault(id, feedItems.get(id));
    }

    private void read() throws IOException {
        if (!articles.isEmpty()) {
            return;
        }
        for (String name : List.of("labour-news", "background-news")) {
            for (JsonNode row : JsonRows.read(directory.resolve(name + ".jsonl.gz"))) {
                ((ObjectNode) row).put(LABOUR, name.startsWith("labour"));
                articles.put(row.path("id").asText(), row);
            }
        }
        for (JsonNode row : JsonRows.read(directory.resolve("feed-items-2026.jsonl.gz"))) {
            ((ObjectNode) row).put("text", plain(row.path("summary").asText()));
            feedItems.put(row.path("link").asText(), row);
        }
    }

    /** Text of a feed's summary, without its tags. */
    static String plain(String html) {
        String text =
                html.replaceAll("<[^>]{0,2000}>", " ").replaceAll("\\s+", " ").strip();
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
