package vn.diembao.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.diembao.app.site.DemoPages;

/** Texts cut and joined to articles of one length. */
final class JoinedArticles {
    private static final JsonMapper JSON = new JsonMapper();

    private JoinedArticles() {}

    /** Of the demo's stories. */
    static List<String> ofOwnTexts(int count, int chars) throws IOException {
        return join(DemoPages.texts(), count, chars);
    }

    /**
     * Of the rows {@code {title, text}} of a file.
     *
     * @throws IllegalArgumentException when a row is no JSON object or all are empty
     */
    static List<String> ofRows(Path file, int count, int chars) throws IOException {
        List<String> texts = new ArrayList<>();
        long wanted = (long) count * chars;
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode row = JSON.readTree(line);
                texts.add(row.path("title").asText() + '\n' + row.path("text").asText());
                wanted -= texts.get(texts.size() - 1).length();
                if (wanted <= 0) {
                    break;
                }
            }
        }
        return join(texts, count, chars);
    }

    /** Begins again with the first text when all are used up. */
    static List<String> join(List<String> texts, int count, int chars) {
        if (texts.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("no text to measure on");
        }
        List<String> articles = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int next = 0; articles.size() < count; next = (next + 1) % texts.size()) {
            rest.append(texts.get(next)).append('\n');
            while (rest.length() >= chars && articles.size() < count) {
                articles.add(rest.substring(0, chars));
                rest.delete(0, chars);
            }
        }
        return articles;
    }
}
