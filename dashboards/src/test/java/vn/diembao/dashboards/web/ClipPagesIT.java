package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.web.TrialPress.EXTRACTS;
import static vn.diembao.dashboards.web.TrialPress.SERIES;
import static vn.diembao.dashboards.web.TrialPress.WHOLE;
import static vn.diembao.dashboards.web.TrialPress.found;
import static vn.diembao.dashboards.web.TrialPress.page;
import static vn.diembao.dashboards.web.TrialPress.typed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clips, exports and feeds on a real index, through the wire: what they show, and to whom. */
final class ClipPagesIT {
    private static final Pattern FEED = Pattern.compile("/feeds/([A-Za-z0-9_-]{32})\\.xml");

    @TempDir
    private static Path home;

    private static TrialPress press;

    @BeforeAll
    static void open() throws IOException {
        press = new TrialPress(home);
    }

    @AfterAll
    static void stop() throws IOException {
        press.close();
    }

    @Test
    void aClipShowsItsEvidenceVersionsReprintsAndStory() throws IOException {
        Document page =
                page(press.reader(WHOLE), "/clips/" + press.strike().article().id());
        assertThat(page.select("h1 mark").text()).isEqualTo("ngừng việc");
        assertThat(page.select("h1 mark").attr("title")).contains("Ngừng việc tập thể");
        assertThat(page.select(".versions li").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("sửa tít");
        assertThat(page.select(".facts").text()).contains("LĐLĐ thành phố Hà Nội", "Tiêu cực");
        assertThat(page.select("[aria-labelledby=ban-khac]").text()).contains("Trang Chép Lại");
        assertThat(page.select("[aria-labelledby=su-viec]").text()).contains("Nha may Mau");
        assertThat(page.text()).contains("Đoạn cuối chỉ có trong toàn văn.");
        assertThat(page(press.reader(WHOLE), "/clips/" + press.copy().article().id())
                        .text())
                .contains("Bản đầu tiên", "Báo Mẫu");
    }

    @Test
    void whoSeesExtractsOnlyGetsTheWholeTextFromNoRoute() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        Map<String, String> shown = new LinkedHashMap<>();
        for (String typed : List.of(
                "toàn văn đoạn cuối",
                "\"chỉ có trong toàn văn\"",
                "\"mã số kín đáo\"",
                "ma so kin dao",
                "phòng máy mới")) {
            shown.put(typed, page(client, typed(typed)).select(".hit").text());
        }
        for (String typed : List.of("\"chỉ có trong toàn văn\"", "\"mã số kín đáo\"")) {
            String link = page(client, typed(typed)).select(".hit h2 a").attr("href");
            shown.put(link, page(client, link).select("main").text());
        }
        shown.put("csv", client.get("/search/export.csv").body());
        try (XWPFDocument docx = new XWPFDocument(stream(client.get("/search/export.docx")));
                XWPFWordExtractor words = new XWPFWordExtractor(docx);
                XSSFWorkbook xlsx = new XSSFWorkbook(stream(client.get("/search/export.xlsx")));
                XSSFExcelExtractor cells = new XSSFExcelExtractor(xlsx)) {
            shown.put("docx", words.getText());
            shown.put("xlsx", cells.getText());
        }
        shown.put("feed", client.get(feed(client)).body());
        assertThat(shown).allSatisfy((where, text) -> assertThat(text)
                .as(where)
                .isNotBlank()
                .doesNotContain("chỉ có trong toàn văn.", "kín đáo nằm ở cuối"));
        WireClient whole = press.reader(WHOLE);
        assertThat(page(whole, typed("\"chỉ có trong toàn văn\""))
                        .select(".hit")
                        .text())
                .contains("chỉ có trong toàn văn.");
        assertThat(page(whole, typed("\"mã số kín đáo\"")).select(".hit").text())
                .contains("kín đáo nằm ở cuối");
    }

    private static ByteArrayInputStream stream(WireClient.Answer answer) {
        return new ByteArrayInputStream(answer.bytes());
    }

    @Test
    void aCopyOfACopyIsLedToTheFirst() throws IOException {
        WireClient client = press.reader(WHOLE);
        List<String> links =
                page(client, typed("\"lớp học đêm\"")).select(".hit h2 a").eachAttr("href");
        assertThat(links).hasSize(3);
        for (String link : links) {
            Document page = page(client, link);
            List<String> others = new ArrayList<>(List.of("Báo Mẫu", "Trang Hai", "Trang Ba"));
            others.removeIf(page.select(".text .meta").text()::startsWith);
            assertThat(others).hasSize(2);
            Elements copies = page.select("[aria-labelledby=ban-khac]");
            assertThat(copies.text()).contains(others);
            assertThat(copies.text().contains("Bản đầu tiên")).isEqualTo(others.contains("Báo Mẫu"));
        }
    }

    @Test
    void whatIsGoneIsSaidToBeGone() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        assertThat(page(client, typed("ban chỉ huy")).select(".hit .tag").text())
                .isEqualTo("Đã gỡ");
        assertThat(client.get("/search/export.csv?q=ban+chi+huy").body())
                .contains("\"Tình trạng\"\r\n")
                .endsWith(";\"Đã gỡ\"\r\n");
        assertThat(client.get(feed(client, "q=ban+chi+huy")).body()).contains("<title>[Đã gỡ] Ban chỉ huy họp</title>");
    }

    @Test
    void anExportHoldsEveryClip() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        WireClient.Answer csv = client.get("/search/export.csv?programme=tet-sum-vay");
        assertThat(csv.body().split("\r\n")).hasSize(SERIES + 1);
        assertThat(csv.header("content-disposition")).startsWith("attachment; filename=\"tin-bai-");
        WireClient.Answer xlsx = client.get("/search/export.xlsx?programme=tet-sum-vay");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.bytes()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(SERIES);
        }
        assertThat(client.get("/search/export.exe").status()).isEqualTo(404);
    }

    @Test
    void row69ASavedSearchIsItsOwnersAndItsFeedASecret() throws IOException {
        WireClient owner = press.reader(EXTRACTS);
        String feed = feed(owner);
        String id = FEED.matcher(feed).results().findFirst().orElseThrow().group(1);
        WireClient other = press.reader(WHOLE);
        assertThat(other.get("/searches").body()).doesNotContain(id);
        String token = other.get("/searches").token();
        assertThat(other.post("/searches/" + id + "/forget", Map.of("token", token))
                        .status())
                .isEqualTo(404);
        WireClient.Answer read = new WireClient(press.server()).get(feed);
        assertThat(read.header("content-type")).startsWith("application/rss+xml");
        List<SyndEntry> entries = entries(read.body());
        assertThat(entries)
                .extracting(SyndEntry::getTitle)
                .contains(press.strike().article().title());
        assertThat(entries.get(0).getLink()).startsWith("http://127.0.0.1:" + owner.port() + "/clips/");
        assertThat(new WireClient(press.server())
                        .get("/feeds/" + "A".repeat(32) + ".xml")
                        .status())
                .isEqualTo(404);
        String own = owner.get("/searches").token();
        assertThat(owner.post("/searches/" + id + "/forget", Map.of("token", own))
                        .status())
                .isEqualTo(303);
        assertThat(new WireClient(press.server()).get(feed).status()).isEqualTo(404);
    }

    private static String feed(WireClient client) throws IOException {
        return feed(client, "q=ng%E1%BB%ABng+vi%E1%BB%87c");
    }

    private static String feed(WireClient client, String search) throws IOException {
        Set<String> before = feeds(client);
        String token = client.get("/searches").token();
        if (token.isEmpty()) {
            token = client.get("/search").token();
        }
        client.post("/searches", Map.of("token", token, "name", "Theo dõi", "search", search));
        return feeds(client).stream()
                .filter(feed -> !before.contains(feed))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> feeds(WireClient client) throws IOException {
        return FEED.matcher(client.get("/searches").body())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<SyndEntry> entries(String rss) {
        try {
            return new SyndFeedInput().build(new StringReader(rss)).getEntries();
        } catch (FeedException e) {
            throw new AssertionError("not a feed", e);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.diembao.dashboards.web.TrialPress#hostile")
    void row36And37And38PagesShowTheTextAndNothingElse(String text) throws IOException {
        WireClient client = press.reader(WHOLE);
        String found = page(client, "/search?programme=thang-cong-nhan").select(".hit h2 a").stream()
                .filter(link ->
                        link.text().equals(Jsoup.parse("<p></p>").text(text).text()))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        for (Document page : List.of(
                page(client, "/search?programme=thang-cong-nhan"),
                page(client, found),
                TrialPress.answer(client, typed(text)))) {
            assertThat(page.select("script")).hasSize(1);
            assertThat(page.select("script").attr("src")).isEqualTo("/files/pages.js");
            assertThat(page.select("style, iframe, img, svg, math, object, embed, base"))
                    .isEmpty();
            assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                    .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style"));
            assertThat(page.select("a[href]"))
                    .allMatch(a ->
                            a.attr("href").startsWith("/") || a.attr("href").matches("#.*|https?://.*"));
        }
        assertThat(page(client, found).select("h1").text())
                .isEqualTo(Jsoup.parse("<p></p>").text(text).text());
    }

    @Test
    void anAddressThatIsNoneOfTheWebBecomesNoLink() throws IOException {
        WireClient client = press.reader(WHOLE);
        String link = page(client, typed("cổng nhẫn vàng")).select(".hit h2 a").attr("href");
        assertThat(client.get(link).body()).contains("Cổng nhẫn vàng").doesNotContain("javascript:");
    }

    @Test
    void aClipThatIsNotThereIsNotFound() throws IOException {
        WireClient client = press.reader(WHOLE);
        for (String id : List.of("0".repeat(64), "x", "..%2f_search", "_mapping")) {
            assertThat(client.get("/clips/" + id).status()).as(id).isIn(400, 404);
        }
    }
}
