package vn.diembao.dashboards.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.alert.AlertFixture.NOW;
import static vn.diembao.dashboards.alert.AlertFixture.alert;
import static vn.diembao.dashboards.alert.AlertFixture.message;
import static vn.diembao.dashboards.alert.AlertFixture.titled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTextTest {
    private static final String HOSTILE = "<script>alert(1)</script> ${x} \"><img src=x onerror=y> [a](javascript:b)";

    private final AlertText texts = new AlertText(AlertWords.load());

    @Test
    void aMessageSaysWhatMatchedWhereAndWhen() {
        assertThat(texts.plain(message(NOW, alert("a", "neg", "stoppage")), 1))
                .isEqualTo(
                        """
                        CẢNH BÁO
                        Liên đoàn Lao động Mẫu, lúc 01/07/2025 10:00

                        1. Ngừng việc tập thể
                           Công nhân xưởng may mẫu ngừng việc
                           Báo Mẫu, 01/07/2025 09:50. Sắc thái: tiêu cực.
                           Vì sao: “ngừng việc” (tít)
                           https://bao-mau.example/a

                        Cảnh báo do máy gắn nhãn từ tin bài đã đăng; cần người kiểm tra lại tại nguồn trước khi sử dụng.
                        """);
        assertThat(texts.subject(message(NOW, alert("a", "neg", "stoppage").toldAgain())))
                .isEqualTo("[Cảnh báo] Diễn biến mới – Ngừng việc tập thể: Công nhân xưởng may mẫu ngừng việc");
    }

    @Test
    void ofManyAlertsTheLastAreNamed() {
        AlertMessage many = message(
                NOW,
                IntStream.range(0, 14)
                        .mapToObj(i -> alert("s" + i, "neg", "stoppage"))
                        .toArray(Alert[]::new));
        assertThat(texts.subject(many)).isEqualTo("[Cảnh báo] 14 việc cần lưu ý: Ngừng việc tập thể");
        assertThat(texts.plain(many, many.shown().size()))
                .contains(
                        "\n\n10. Ngừng việc tập thể\n",
                        "\n\nVà 4 cảnh báo nữa:\n11. Ngừng việc tập thể: Công nhân xưởng may mẫu ngừng việc (Báo Mẫu,"
                                + " 01/07/2025 09:50)\n   https://bao-mau.example/s10\n12. ")
                .doesNotContain("diembao alerts");
        assertThat(Jsoup.parse(new AlertPage(texts).render(many)).select("a").eachAttr("href"))
                .hasSize(14)
                .last()
                .isEqualTo("https://bao-mau.example/s13");
        assertThat(texts.plainWithin(many, PostBody.ZALO_TEXT))
                .hasSizeLessThanOrEqualTo(PostBody.ZALO_TEXT)
                .contains("cảnh báo nữa", AlertText.CAUTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tít\r\nBcc: x@example.org", "Tít\u2028hai", "Tít\u202eđảo"})
    void row39ATitleWithABreakIsOneLine(String hostile) {
        AlertMessage message = message(NOW, titled(AlertWords.line(hostile)));
        assertThat(texts.subject(message)).doesNotContain("\r", "\n", "\u2028", "\u202e");
    }

    @Test
    void row36And37And38TextsOfOthersStayTextAndNothingIsLoaded() {
        Document page = Jsoup.parse(new AlertPage(texts).render(message(NOW, titled(HOSTILE))));
        assertThat(page.select("script, img, iframe, link, style, [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> ${x}");
    }

    @Test
    void row70TheOnlyLinkIsTheAddressOfTheText() {
        Document page = Jsoup.parse(new AlertPage(texts).render(message(NOW, alert("a", "neg", "stoppage"))));
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://bao-mau.example/a");
    }

    @Test
    void row40AListForASpreadsheetHasNoFormulas() {
        String row = AlertTable.CSV.entry(new ListedAlert(titled("=HYPERLINK(\"x\")"), NOW, null));
        assertThat(row)
                .startsWith("\"01/07/2025 10:00\";\"Ngừng việc tập thể\";\"tiêu cực\";\"'=HYPERLINK(\"\"x\"\")\";");
        assertThat(AlertTable.CSV.head()).startsWith("\uFEFF\"Lúc\";");
    }

    @Test
    void aListForProgramsHasWhatMatched() throws Exception {
        JsonNode node = new ObjectMapper()
                .readTree(AlertTable.JSON.entry(
                        new ListedAlert(alert("a", "neg", "stoppage"), NOW, NOW.plusSeconds(20))));
        assertThat(node.path("at").asText()).isEqualTo("2025-07-01T03:00:00Z");
        assertThat(node.path("kinds").path(0).asText()).isEqualTo("stoppage");
        assertThat(node.path("why").path(0).path("words").asText()).isEqualTo("ngừng việc");
        assertThat(node.path("told_at").asText()).isEqualTo("2025-07-01T03:00:20Z");
        assertThat(node.path("others").asInt(-1)).isZero();
    }

    @Test
    void aListForPeopleIsABlockEach() {
        assertThat(AlertTable.TEXT.entry(new ListedAlert(alert("a", "neg", "stoppage"), NOW, NOW)))
                .isEqualTo(
                        """
                        01/07/2025 10:00  Ngừng việc tập thể
                          Công nhân xưởng may mẫu ngừng việc
                          Báo Mẫu, 01/07/2025 09:50. Sắc thái: tiêu cực.
                          Vì sao: “ngừng việc” (tít)
                          https://bao-mau.example/a
                          Đã báo lúc 01/07/2025 10:00
                        """);
    }
}
