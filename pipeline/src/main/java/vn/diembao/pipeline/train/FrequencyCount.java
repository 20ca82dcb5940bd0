package vn.diembao.pipeline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.diembao.pipeline.story.TermCounter;
import vn.diembao.pipeline.story.TermFrequencies;

/** Counts the terms of the texts of others for {@link TermFrequencies}; no text of the evaluation of stories is among them. */
public final class FrequencyCount {
    private static final List<String> FILES =
            List.of("data/labour-news.jsonl.gz", "data/background-news.jsonl.gz", "data/feed-items-2026.jsonl.gz");

    private FrequencyCount() {}

    /**
     * Equal texts give an equal table.
     *
     * @param shared directory of the texts of others
     * @throws IOException when they cannot be read
     */
    public static TermFrequencies of(Path shared) throws IOException {
        TermCounter counter = new TermCounter();
        for (String file : FILES) {
            for (JsonNode row : JsonRows.read(shared.resolve(file))) {
                String text = row.path("text").asText(row.path("summary").asText());
                counter.add(row.path("title").asText(), NewsTexts.plain(text));
            }
        }
        return counter.frequencies();
    }
}
