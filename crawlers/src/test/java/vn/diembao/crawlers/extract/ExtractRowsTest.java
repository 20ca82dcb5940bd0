package vn.diembao.crawlers.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.Selectors;

class ExtractRowsTest {
    private static final String TEXT =
            "Công đoàn cơ sở đã họp với giám đốc nhà máy về tiền lương, tiền thưởng và bữa ăn giữa ca của công nhân.";

    @TempDir
    private Path dir;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void rowBecomesTextWithItsDateAsWritten() throws IOException {
        Files.writeString(dir.resolve("a.html"), html("utf-8"));
        BatchSummary summary = run("{\"id\":\"1\",\"file\":\"a.html\",\"url\":\"https://a.vn/x\"}");
        assertThat(summary).isEqualTo(new BatchSummary(1, 1, 0, 0, List.of()));
        JsonNode row = rows().get(0);
        assertThat(row.path("id").asText()).isEqualTo("1");
        assertThat(row.path("title").asText()).isEqualTo("Nhan đề");
        assertThat(row.path("text").asText()).isEqualTo(TEXT);
        assertThat(row.path("published").asText()).isEqualTo("2025-06-30T08:15+07:00");
        assertThat(row.path("author").isNull()).isTrue();
        assertThat(row.path("language").asText()).isEqualTo("vi");
    }

    @Test
    void row21Utf8IsReadAsUtf8WhateverThePageDeclares() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dir.resolve("a.html.gz")))) {
            out.write(html("windows-1258").getBytes(UTF_8));
        }
        run("{\"id\":\"1\",\"file\":\"a.html.gz\",\"url\":\"https://a.vn/x\"}");
        assertThat(rows().get(0).path("text").asText()).isEqualTo(TEXT);
    }

    @Test
    void row21DeclaredCharsetIsUsedForOtherBytes() throws IOException {
        Files.write(dir.resolve("a.html"), html("utf-16").getBytes(java.nio.charset.StandardCharsets.UTF_16));
        run("{\"id\":\"1\",\"file\":\"a.html\",\"url\":\"https://a.vn/x\"}");
        assertThat(rows().get(0).path("text").asText()).isEqualTo(TEXT);
    }

    @Test
    void badRowIsToldWithItsLineAndTheRestGoesOn() throws IOException {
        Files.writeString(dir.resolve("a.html"), html("utf-8"));
        BatchSummary summary = run(
                "{\"id\":\"1\",\"file\":\"gone.html\",\"url\":\"https://a.vn/x\"}",
                "no json",
                "[1]",
                "{\"id\":\"4\",\"file\":\"a.html\"}",
                "{\"id\":\"5\",\"file\":\"a.html\",\"url\":\"https://a.vn/x\"}");
        assertThat(summary).isEqualTo(new BatchSummary(5, 1, 4, 0, List.of()));
        assertThat(rows()).hasSize(1);
        assertThat(complaints.toString(UTF_8).lines().toList())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("in.jsonl:1: cannot read gone.html"),
                        l -> assertThat(l).startsWith("in.jsonl:2: no JSON: "),
                        l -> assertThat(l).isEqualTo("in.jsonl:3: no JSON object"),
                        l -> assertThat(l).isEqualTo("in.jsonl:4: \"url\" is missing"));
    }

    @Test
    void row14FileThatIsNoPageIsABadRow() throws IOException {
        Files.writeString(dir.resolve("a.html"), "%PDF-1.4 " + TEXT);
        Files.writeString(dir.resolve("b.html"), "");
        Files.writeString(dir.resolve("c.html"), html("utf-8") + " ".repeat(15 * 1024 * 1024));
        BatchSummary summary = run(
                "{\"id\":\"1\",\"file\":\"a.html\",\"url\":\"https://a.vn/1\"}",
                "{\"id\":\"2\",\"file\":\"b.html\",\"url\":\"https://a.vn/2\"}",
                "{\"id\":\"3\",\"file\":\"c.html\",\"url\":\"https://a.vn/3\"}");
        assertThat(summary).isEqualTo(new BatchSummary(3, 0, 3, 0, List.of()));
        assertThat(complaints.toString(UTF_8).lines())
                .containsExactly(
                        "in.jsonl:1: a.html is no page: NOT_HTML, a PDF, no type given",
                        "in.jsonl:2: b.html is no page: NOT_HTML, the body is empty",
                        "in.jsonl:3: c.html is longer than 15728640 bytes");
    }

    @Test
    void row21LineThatIsNotUtf8IsABadRowAndTheRestGoesOn() throws IOException {
        Files.writeString(dir.resolve("a.html"), html("utf-8"));
        String row = "{\"id\":\"%s\",\"file\":\"a.html\",\"url\":\"https://a.vn/x\"}\n";
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.writeBytes(("\uFEFF" + row.replace("%s", "1") + "\n").getBytes(UTF_8));
        in.writeBytes(row.replace("%s", "\u00e9").getBytes(ISO_8859_1));
        in.writeBytes(row.replace("%s", "3").getBytes(UTF_8));
        Files.write(dir.resolve("in.jsonl"), in.toByteArray());
        assertThat(run(dir.resolve("in.jsonl"))).isEqualTo(new BatchSummary(3, 2, 1, 0, List.of()));
        assertThat(rows()).extracting(r -> r.path("id").asText()).containsExactly("1", "3");
        assertThat(complaints.toString(UTF_8).lines()).containsExactly("in.jsonl:3: not UTF-8");
    }

    @Test
    void row32PageThatIsNoArticleGivesARowWithoutText() throws IOException {
        Files.writeString(dir.resolve("a.html"), "<html><title>Danh mục</title><body><ul><li>Một<li>Hai</ul></body>");
        assertThat(run("{\"id\":\"1\",\"file\":\"a.html\",\"url\":\"https://a.vn/x\"}"))
                .isEqualTo(new BatchSummary(1, 1, 0, 1, List.of(1L)));
        assertThat(rows().get(0).path("title").asText()).isEqualTo("Danh mục");
        assertThat(rows().get(0).path("text").asText()).isEmpty();
    }

    private BatchSummary run(String... lines) throws IOException {
        return run(Files.write(dir.resolve("in.jsonl"), List.of(lines)));
    }

    private BatchSummary run(Path in) throws IOException {
        try (PrintStream told = new PrintStream(complaints, true, UTF_8)) {
            return ExtractRows.run(in, dir.resolve("out.jsonl"), url -> Selectors.NONE, told);
        }
    }

    private List<JsonNode> rows() throws IOException {
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(dir.resolve("out.jsonl"))) {
            rows.add(json.readTree(line));
        }
        return rows;
    }

    private static String html(String charset) {
        return "<html lang=vi><head><meta charset=" + charset + "><title>Nhan đề</title></head><body><h1>Nhan đề</h1>"
                + "<time datetime='2025-06-30T08:15:00+07:00'></time><div><p>" + TEXT + "</p></div></body></html>";
    }
}
