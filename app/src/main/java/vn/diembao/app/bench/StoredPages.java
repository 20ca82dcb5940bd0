package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.diembao.crawlers.charset.TextDecoder;

/**
 * The pages of a directory, {@code .html} or {@code .html.gz}. A {@code gold.jsonl} in it or beside it, rows {id, file,
 * url, body}, tells their addresses and what their text should be.
 */
final class StoredPages {
    private static final String GOLD = "gold.jsonl";

    private StoredPages() {}

    /** All pages in the order of their names; empty when there is none. */
    static List<BenchPage> in(Path directory) throws IOException {
        Map<String, JsonNode> gold = gold(directory.toAbsolutePath());
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().matches(".*\\.html?(\\.gz)?"))
                    .sorted()
                    .toList();
        }
        List<BenchPage> pages = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            JsonNode row = gold.get(name);
            pages.add(new BenchPage(
                    row == null
                            ? "https://bench.localhost/" + name
                            : row.path("url").asText(),
                    html(file),
                    row == null ? null : row.path("body").asText()));
        }
        return pages;
    }

    private static Map<String, JsonNode> gold(Path directory) throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        Path inside = directory.resolve(GOLD);
        Path file = Files.exists(inside) ? inside : directory.resolveSibling(GOLD);
        if (Files.exists(file)) {
            JsonMapper json = new JsonMapper();
            for (String line : Files.readAllLines(file, UTF_8)) {
                JsonNode row = json.readTree(line);
                String name = row.path("file").asText();
                rows.put(name.substring(name.lastIndexOf('/') + 1), row);
            }
        }
        return rows;
    }

    private static String html(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new TextDecoder().decode(in.readAllBytes(), List.of()).text();
        }
    }
}
