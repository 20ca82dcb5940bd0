package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.diembao.dashboards.board.Board;
import vn.diembao.dashboards.board.Boards;
import vn.diembao.dashboards.panel.BoardFixture;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;

/** The pages of the boards: figures that a search bears out, choices that narrow, and texts that stay texts. */
final class BoardPagesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE_DAYS = "?from=2024-05-01&to=2024-05-01";

    @TempDir
    private static Path home;

    private static BoardTrial trial;
    private static WebServer server;

    @BeforeAll
    static void serve() throws IOException {
        trial = new BoardTrial(home);
        server = trial.open(BoardTrial.CLOCK);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        trial.close();
    }

    static List<Board> boards() {
        return Boards.load(Path.of("boards")).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void everyFigureThatLeadsToASearchIsWhatItFinds(Board board) throws IOException {
        Document page = page("/boards/" + board.id());
        Map<String, String> told = new LinkedHashMap<>();
        for (Element link :
                page.select(".tiles a[href^=/search], td.figure a[href^=/search], .country a[href^=/search]")) {
            Element figure = link.selectFirst("b") == null ? link : link.selectFirst("b");
            told.merge(link.attr("href"), figure.text(), (one, other) -> one.equals(other) ? one : one + " ≠ " + other);
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> link : told.entrySet()) {
            long found = trial.found(link.getKey());
            if (!link.getValue().replace(".", "").equals(Long.toString(found))) {
                wrong.add(link.getKey() + ": " + link.getValue() + " on the page, " + found + " found");
            }
        }
        assertThat(wrong).isEmpty();
        if (!board.id().equals("nguon-tin")) {
            assertThat(told).hasSizeGreaterThan(4);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void drawingsHaveTheFiguresOfTheirTables(Board board) throws IOException {
        Document page = page("/boards/" + board.id());
        assertThat(page.select("[style], script:not([src]), [onclick]")).isEmpty();
        for (Element drawing : page.select("[data-drawing]")) {
            Element panel = drawing.closest("section");
            JsonNode figures = JSON.readTree(drawing.attr("data-drawing"));
            List<String> drawn = new ArrayList<>();
            for (int row = 0; row < figures.path("labels").size(); row++) {
                drawn.add(figures.path("labels").get(row).asText());
                for (JsonNode series : figures.path("series")) {
                    drawn.add(series.path("values").get(row).asText().replaceFirst("\\.0$", ""));
                }
            }
            List<String> read = panel.select("tbody tr > *").stream()
                    .map(cell -> cell.text().replace(".", "").replace("–", "null"))
                    .toList();
            assertThat(drawn.stream().map(text -> text.replace(".", "")))
                    .as(panel.id())
                    .isEqualTo(read);
        }
    }

    @Test
    void choicesNarrowEveryPanel() throws IOException {
        Document page = page("/boards/cac-cap-cong-doan?labels.event_tone=neg&labels.event_tone=pos&"
                + "labels.programmes=tet-sum-vay&days=28");
        long expected = BoardFixture.clips().stream()
                .filter(BoardPagesIT::isOwnAndRelevant)
                .filter(clip -> clip.article().kind() != ArticleKind.SOCIAL)
                .filter(clip -> clip.labels().federations().contains("ldld-an-giang"))
                .filter(clip -> clip.labels().programmes().contains("tet-sum-vay"))
                .filter(clip -> !clip.labels().eventTone().equals("neu"))
                .count();
        assertThat(expected).isPositive();
        assertThat(page.select("#p-bang tr[data-key=ldld-an-giang] td").first().text())
                .isEqualTo(Long.toString(expected));
        assertThat(page.select("#p-ban-do tr[data-key=ldld-an-giang] td")
                        .first()
                        .text())
                .isEqualTo(Long.toString(expected));
        assertThat(page.select(".choices input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("neg", "pos", "tet-sum-vay");
        assertThat(page.selectFirst(".period").text())
                .isEqualTo("02/06/2025 – 29/06/2025 · Chương trình: Tết Sum vầy · Sắc thái: Tích cực, Tiêu cực");
    }

    static boolean isOwnAndRelevant(Clip clip) {
        return !clip.labels().relevance().equals("none") && clip.story().duplicateOf() == null;
    }

    @Test
    void theMapHasAllProvincesAndTheIslands() throws IOException {
        Document page = page("/boards/cac-cap-cong-doan");
        assertThat(page.select(".country li:not(.part)")).hasSize(34);
        assertThat(page.select(".country li.part").eachText()).containsExactly("Hoàng Sa", "Trường Sa");
        assertThat(page.select(".country a").eachText()).anyMatch(text -> text.matches("Hà Nội \\d+"));
        assertThat(page.select(".shades li").first().text()).isEqualTo("0");
        assertThat(page.select("#p-ban-do tbody tr")).hasSize(34);
    }

    @Test
    void theScorecardStandsAboveThePanelsOfItsBoard() throws IOException {
        Document page = page("/boards/chi-tieu-truyen-thong");
        assertThat(page.selectFirst(".scores h2").text()).isEqualTo("Thực hiện chỉ tiêu, tuần 23/06/2025 – 29/06/2025");
        assertThat(page.select(".scores details[open] th").first().text()).isEqualTo("Chỉ tiêu");
        assertThat(page.select(".scores tbody tr")).hasSizeGreaterThan(5);
        assertThat(page("/boards/tong-quan").select(".scores")).isEmpty();
        Document monday = page("/boards/chi-tieu-truyen-thong?from=2025-06-30&to=2025-07-01");
        assertThat(monday.selectFirst(".scores h2").text()).endsWith("30/06/2025 – 06/07/2025");
    }

    @Test
    void anOldIndexIsShownFromItsNewestDay() throws IOException {
        try (WebServer late = trial.open(BoardTrial.late())) {
            Document page = TrialPress.page(new WireClient(late), "/boards/tong-quan");
            assertThat(page.selectFirst(".note.warn").text()).contains("chưa có số liệu");
            assertThat(page.selectFirst(".period").text()).isEqualTo("31/05/2025 – 29/06/2025");
            assertThat(page.selectFirst("#p-so-tin b").text()).isNotEqualTo("0");
            Document asked = TrialPress.page(new WireClient(late), "/boards/tong-quan?from=2030-01-01&to=2030-01-02");
            assertThat(asked.selectFirst("#p-so-tin b").text()).isEqualTo("0");
            assertThat(asked.select(".panel .note")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=gestern|400|Ngày không đúng",
                "from=2025-06-31|400|Ngày không đúng",
                "to=0001-01-01|400|Ngày không đúng",
                "from=2025-06-30&to=2025-06-01|400|Ngày bắt đầu",
                "from=2010-01-01&to=2025-06-01|400|nhiều nhất 5 năm",
                "days=0|400|Số ngày không đúng",
                "days=1e9|400|Số ngày không đúng",
                "days=1&unknown=x&labels.programmes=|200|Tổng quan",
                "labels.programmes=khong-co&labels.topics=%3Cscript%3E|200|khong-co"
            })
    void whatCannotBeAskedIsSaidInAWord(String query, int status, String words) throws IOException {
        WireClient.Answer answer = new WireClient(server).get("/boards/tong-quan?" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).text()).contains(words);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boards")
    void row36And37TextsStayTextsInTablesWordsChoicesAndDrawings(Board board) throws IOException {
        WireClient.Answer answer = new WireClient(server).get("/boards/" + board.id() + HOSTILE_DAYS);
        assertThat(answer.status()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), .panels img, .panels svg, .panels style, [onmouseover], [onerror]"))
                .isEmpty();
        if (board.id().equals("tong-quan")) {
            List<String> titles = TrialPress.hostile()
                    .map(text -> text.strip().replaceAll("\\s+", " "))
                    .toList();
            assertThat(page.select("#p-cau-chuyen tbody th").eachText()).containsAll(titles.subList(0, 8));
            JsonNode alerts = JSON.readTree(
                    page.selectFirst("#p-viec-can-luu-y [data-drawing]").attr("data-drawing"));
            assertThat(alerts.path("labels"))
                    .extracting(JsonNode::asText)
                    .hasSize(10)
                    .isSubsetOf(TrialPress.hostile().toList());
            assertThat(page.select(".choices label").eachText()).containsAll(titles.subList(0, 8));
        }
    }

    @Test
    void row38APageAsksNoOtherHost() throws IOException {
        WireClient.Answer answer = new WireClient(server).get("/boards/tong-quan");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script[src], link[href], img[src]").stream()
                        .map(one -> one.hasAttr("src") ? one.attr("src") : one.attr("href")))
                .allMatch(address -> address.startsWith("/files/") || address.startsWith("/charts/"));
        assertThat(answer.header("content-security-policy"))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                .doesNotContain("unsafe");
        WireClient.Answer library = new WireClient(server)
                .get(page.selectFirst("script[src^=/charts/]").attr("src"));
        assertThat(library.status()).isEqualTo(200);
        assertThat(library.header("cache-control")).contains("immutable");
        assertThat(library.raw()).hasSizeGreaterThan(100_000).contains("Apache Software Foundation");
    }

    @Test
    void howSourcesDoIsForWhoTendsThem() throws IOException {
        try (WebServer closed = trial.closed("lan", "quan-tri")) {
            WireClient reader = BoardTrial.signedIn(closed, "lan");
            assertThat(reader.get("/boards/tong-quan").status()).isEqualTo(200);
            assertThat(reader.get("/boards/nguon-tin").status()).isEqualTo(403);
            assertThat(TrialPress.page(reader, "/").select(".below a").eachText())
                    .hasSize(trial.boards().size() - 1)
                    .contains("Tổng quan")
                    .doesNotContain("Nguồn tin");
            for (String path :
                    List.of("/", "/boards", "/boards/tong-quan", "/boards/chi-tieu-truyen-thong", "/search")) {
                assertThat(reader.get(path).body()).as(path).doesNotContain("nguon-tin", "Nguồn tin");
            }
            WireClient maintainer = BoardTrial.signedIn(closed, "quan-tri");
            assertThat(maintainer.get("/boards/nguon-tin").status()).isEqualTo(200);
            assertThat(TrialPress.page(maintainer, "/boards")
                            .select(".cards li a")
                            .eachText())
                    .contains("Nguồn tin");
            assertThat(new WireClient(closed).get("/boards/tong-quan").status()).isEqualTo(303);
        }
    }

    private static Document page(String path) throws IOException {
        return TrialPress.page(new WireClient(server), path);
    }
}
