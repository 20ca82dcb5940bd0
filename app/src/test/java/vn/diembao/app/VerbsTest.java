package vn.diembao.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs that need neither network nor Elasticsearch, on files of our own. */
final class VerbsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    private Path dir;

    @BeforeEach
    void turkish() {
        // Where "TITLE".toLowerCase() is not "title".
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void back() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void aFeedBecomesJson() throws IOException {
        Path file = copy("feeds/tin.rss");
        Invocation call = Invocation.of(
                "feed",
                "--in",
                file.toString(),
                "--url",
                "https://bao-mau.vn/rss",
                "--header",
                "CONTENT-TYPE: text/xml");
        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        JsonNode feed = JSON.readTree(call.out());
        assertThat(names(feed)).containsExactly("format", "title", "entries", "problems");
        assertThat(feed.path("format").asText()).isEqualTo("rss_2.0");
        assertThat(feed.path("title").asText()).isEqualTo("Báo Mẫu - Công đoàn");
        assertThat(feed.path("problems")).isEmpty();
        JsonNode first = feed.path("entries").get(0);
        assertThat(names(first)).containsExactly("id", "title", "link", "published", "summary");
        assertThat(first.path("id").asText()).isEqualTo("tin-1");
        assertThat(first.path("title").asText()).isEqualTo("Ký thỏa ước lao động tập thể ngành may");
        assertThat(first.path("link").asText()).isEqualTo("https://bao-mau.vn/thoa-uoc-post1.html");
        assertThat(first.path("published").asText()).isEqualTo("2025-07-01T00:30:00Z");
        assertThat(first.path("summary").asText()).contains("25.000 đồng");
        assertThat(feed.path("entries").get(1).path("published").asText()).isEqualTo("2025-07-01T02:00:00Z");
    }

    @Test
    void aNewsSitemapBecomesJsonToo() throws IOException {
        Path file = Files.writeString(
                dir.resolve("sitemap.xml"),
                "<urlset><url><loc>https://bao-mau.vn/1</loc><news:news><news:title>Thi thợ giỏi</news:title>"
                        + "<news:publication_date>2019-07-01T07:00:00</news:publication_date></news:news></url></urlset>");
        Invocation call = Invocation.of("feed", "--in", file.toString());
        assertThat(call.status()).isZero();
        JsonNode feed = JSON.readTree(call.out());
        assertThat(feed.path("format").asText()).isEqualTo("news_sitemap");
        JsonNode entry = feed.path("entries").get(0);
        assertThat(entry.path("title").asText()).isEqualTo("Thi thợ giỏi");
        assertThat(entry.path("published").asText()).isEqualTo("2019-07-01T00:00:00Z");
    }

    @Test
    void aPageIsNoFeed() throws IOException {
        Invocation call = Invocation.of("feed", "--in", copy("pages/trang.html").toString());
        assertThat(call.status()).isEqualTo(1);
        JsonNode feed = JSON.readTree(call.out());
        assertThat(feed.path("format").isNull()).isTrue();
        assertThat(feed.path("entries")).isEmpty();
        assertThat(feed.path("problems").get(0).asText()).startsWith("no feed: root element html");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void row20GarbageIsToldAsNoFeed(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] noise = new byte[4_000];
        random.nextBytes(noise);
        byte[] start = List.of("", "<rss><channel><item>", "{\"version\":", "<?xml version=\"1.0\"?><feed>")
                .get(random.nextInt(4))
                .getBytes(UTF_8);
        Path file = dir.resolve("garbage");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            out.write(noise);
        }
        Invocation call = Invocation.of("feed", "--in", file.toString());
        assertThat(call.err()).isEmpty();
        assertThat(JSON.readTree(call.out()).path("problems")).isNotEmpty();
        assertThat(call.status()).isIn(0, 1);
    }

    @Test
    void anEmptyFileIsNoFeed() throws IOException {
        Invocation call = Invocation.of(
                "feed", "--in", Files.createFile(dir.resolve("empty")).toString());
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).contains("no feed: the body is empty");
    }

    @Test
    void extractWritesWhatCanBeReadAndTellsTheBadRows() throws IOException {
        copy("pages/trang.html");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dir.resolve("nén.html.gz")))) {
            out.write(Files.readAllBytes(dir.resolve("trang.html")));
        }
        Path rows = rows(
                "{\"id\":\"một\",\"file\":\"trang.html\",\"url\":\"https://bao-mau.vn/nha-o-post12.html\"}",
                "{\"id\":\"hai\",\"file\":\"mất.html\",\"url\":\"https://bao-mau.vn/x\"}",
                "{\"id\":\"ba\",",
                "{\"id\":\"bốn\",\"file\":\"nén.html.gz\",\"url\":\"https://bao-mau.vn/nha-o-post12.html\"}");
        Invocation call = Invocation.of("extract", "--in", rows.toString(), "--out", out().toString());
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err()).hasSize(3);
        assertThat(call.err().get(0)).startsWith("rows.jsonl:2: cannot read mất.html");
        assertThat(call.err().get(1)).startsWith("rows.jsonl:3: ");
        assertThat(call.err().get(2)).isEqualTo("4 rows, 2 bad");
        List<JsonNode> articles = answers();
        assertThat(articles).extracting(row -> row.path("id").asText()).containsExactly("một", "bốn");
        assertThat(articles).allSatisfy(VerbsTest::isTheArticle);
    }

    private static void isTheArticle(JsonNode article) {
        assertThat(names(article)).containsExactly("id", "title", "text", "published", "author", "language");
        assertThat(article.path("title").asText()).isEqualTo("Công nhân may nhận nhà ở xã hội");
        assertThat(article.path("text").asText()).contains("bốc thăm căn hộ").doesNotContain("Trang chủ");
        assertThat(article.path("published").asText()).isEqualTo("2025-07-01T07:30+07:00");
        assertThat(article.path("language").asText()).isEqualTo("vi");
    }

    @Test
    void classifyWritesWhatCanBeReadAndTellsTheBadRows() throws IOException {
        Path rows = rows(
                "{\"id\":\"một\",\"title\":\"Công đoàn trao quà cho công nhân\",\"text\":\"LĐLĐ tỉnh BÌNH DƯƠNG trao 500"
                        + " suất quà cho công nhân khó khăn tại chương trình Tết Sum vầy.\",\"published\":\"2025-01-20T08:00:00+07:00\"}",
                "{\"id\":\"hai\"}",
                "[]",
                "{\"id\":\"bốn\",\"title\":\"Giá vàng tăng\",\"text\":\"Giá vàng thế giới tăng phiên thứ ba.\"}");
        Invocation call = Invocation.of("classify", "--in", rows.toString(), "--out", out().toString());
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err())
                .containsExactly(
                        "rows.jsonl:2: title and text are both empty",
                        "rows.jsonl:3: not a JSON object",
                        "2 rows, 2 bad");
        List<JsonNode> labels = answers();
        assertThat(labels).extracting(row -> row.path("id").asText()).containsExactly("một", "bốn");
        assertThat(names(labels.get(0)))
                .containsExactly(
                        "id",
                        "relevance",
                        "programmes",
                        "unions",
                        "federations",
                        "event_tone",
                        "union_stance",
                        "topics",
                        "content_lines",
                        "alert",
                        "alert_kinds",
                        "numbers",
                        "language",
                        "evidence",
                        "version");
        assertThat(labels.get(0).path("relevance").asText()).isEqualTo("union");
        assertThat(labels.get(0).path("programmes").toString()).contains("tet-sum-vay");
        assertThat(labels.get(0).path("unions").toString()).contains("ldld-binh-duong");
        assertThat(Files.readString(out())).contains("Tết Sum vầy");
        assertThat(labels.get(1).path("relevance").asText()).isEqualTo("none");
    }

    @Test
    void clusterTellsStoriesAndCopiesOfWhatCanBeRead() throws IOException {
        String text =
                "Tổ hòa giải của huyện Ba Ngòi đưa 84 thợ xây trở lại công trường sau khi chủ thầu hứa trả đủ tiền công tháng"
                        + " năm. Hai bên ký biên bản ngay tại lán trại lúc nửa đêm.";
        Path rows = rows(
                "{\"id\":1,\"title\":\"Thợ xây trở lại công trường\",\"text\":\"" + text
                        + "\",\"published\":\"2026-03-02T08:00:00+07:00\",\"source\":\"baomoi.com\"}",
                "{\"id\":2,\"title\":\"\"}",
                "{\"id\":3,\"title\":\"84 thợ xây nhận lời hứa\",\"text\":\"" + text
                        + "\",\"published\":\"2026-03-02T09:00:00+07:00\",\"source\":\"a.vn\"}");
        Invocation call = Invocation.of("cluster", "--in", rows.toString(), "--out", out().toString());
        assertThat(call.err()).containsExactly("rows.jsonl:2: title and text are both empty", "2 rows, 1 bad");
        assertThat(call.status()).isEqualTo(1);
        assertThat(Files.readAllLines(out()))
                .containsExactly(
                        "{\"id\":\"1\",\"story\":\"1\",\"duplicate_of\":\"3\"}",
                        "{\"id\":\"3\",\"story\":\"1\",\"duplicate_of\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "classify", "cluster"})
    void row21RowThatIsNotUtf8IsABadRowAmongOthers(String verb) throws IOException {
        Path rows = Files.write(dir.resolve("rows.jsonl"), "\n{\"id\":\"\u00e9\"}\n[]\n".getBytes(ISO_8859_1));
        Invocation call = Invocation.of(verb, "--in", rows.toString(), "--out", out().toString());
        assertThat(call.err().get(0)).isEqualTo("rows.jsonl:2: not UTF-8");
        assertThat(call.err().get(1)).startsWith("rows.jsonl:3: ");
        assertThat(call.status()).isEqualTo(1);
    }

    private Path copy(String resource) throws IOException {
        Path file = dir.resolve(Path.of(resource).getFileName());
        try (InputStream in = VerbsTest.class.getResourceAsStream("/" + resource)) {
            Files.copy(in, file);
        }
        return file;
    }

    private Path rows(String... rows) throws IOException {
        return Files.write(dir.resolve("rows.jsonl"), List.of(rows));
    }

    private Path out() {
        return dir.resolve("out.jsonl");
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(out())) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
