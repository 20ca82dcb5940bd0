package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Recorded items of real outlets, kept outside the repository. */
final class RecordedFeedItemsTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void readsTheDateOfEveryRecordedItem() throws IOException {
        Path file = recorded();
        assumeTrue(file != null, "shared/data/feed-items-2026.jsonl.gz is not there");
        Map<String, Integer> counts = new TreeMap<>();
        List<String> bad = new ArrayList<>();

        for (Map.Entry<String, List<JsonNode>> outlet : byOutlet(file).entrySet()) {
            for (int from = 0; from < outlet.getValue().size(); from += 500) {
                List<JsonNode> rows = outlet.getValue()
                        .subList(from, Math.min(from + 500, outlet.getValue().size()));
                FeedDocument feed = new FeedParser().parse(rss(rows).getBytes(UTF_8), null, "https://bao.example/rss");
                assertThat(feed.entries()).as(feed.problems().toString()).hasSameSizeAs(rows);
                check(rows, feed.entries(), bad);
            }
            counts.put(outlet.getKey(), outlet.getValue().size());
        }

        System.out.println("recorded items with a date, by outlet: " + counts);
        assertThat(bad).isEmpty();
    }

    private static void check(List<JsonNode> rows, List<FeedEntry> entries, List<String> bad) {
        for (int i = 0; i < rows.size(); i++) {
            String raw = rows.get(i).path("published").asText();
            Instant latest = LocalDate.parse(rows.get(i).path("first_seen").asText())
                    .atStartOfDay(VIETNAM)
                    .plusDays(1)
                    .toInstant();
            Instant at = entries.get(i).publishedAt();
            if (at == null || at.isAfter(latest)) {
                bad.add(raw + " -> " + at);
            }
        }
    }

    private static Map<String, List<JsonNode>> byOutlet(Path file) throws IOException {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = mapper.readTree(line);
                rows.computeIfAbsent(row.path("outlet").asText(), o -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows;
    }

    private static String rss(List<JsonNode> rows) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (JsonNode row : rows) {
            xml.append("<item><title>").append(escaped(row.path("title").asText()));
            xml.append("</title><link>").append(escaped(row.path("link").asText()));
            xml.append("</link><description>")
                    .append(escaped(row.path("summary").asText()));
            xml.append("</description><pubDate>")
                    .append(escaped(row.path("published").asText()));
            xml.append("</pubDate></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Path recorded() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data/feed-items-2026.jsonl.gz");
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return null;
    }
}
