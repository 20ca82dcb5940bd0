package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.dashboards.form.DigestView;
import vn.diembao.dashboards.form.MailView;
import vn.diembao.dashboards.form.TextView;

class MailViewTest {
    @Test
    void row38NothingIsLoadedAndNothingRuns() throws Exception {
        Document page = Jsoup.parse(render(new MailView(), DigestFixture.everyKind()));
        assertThat(page.select("script, style, link, img, svg, iframe, object, form, [background], [srcset]"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("url(", "@import", "cid:");
        assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> assertThat(link.attr("href"))
                .startsWith("https://"));
    }

    @Test
    void itIsMadeOfTablesAndInlineStyles() throws Exception {
        Document page = Jsoup.parse(render(new MailView(), DigestFixture.everyKind()));
        assertThat(page.select("div, section, article, details, [class]")).isEmpty();
        assertThat(page.select("h1, h2, p, td")).isNotEmpty();
        assertThat(page.text()).contains("Gần 300 công nhân may ngừng việc", "Độ đầy đủ:", "Đã sửa, đã gỡ");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hostile-texts.csv", numLinesToSkip = 1, delimiter = '\t')
    void row36And37TextsOfOthersStayText(String text) throws Exception {
        Document page = Jsoup.parse(
                render(new MailView(), List.of(clip(text).text(text, text).read())));
        assertThat(page.select("script, style, img, svg, iframe, object, form, [onerror], [onload]"))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void row64ALongDigestIsCutAndSaysSo() throws Exception {
        List<DigestClip> many = IntStream.range(0, MailView.MOST_ITEMS + 40)
                .mapToObj(i -> clip("Tin thứ " + i).read())
                .toList();
        String page = render(new MailView(), many);
        assertThat(Jsoup.parse(page).text()).contains("Còn 40 tin bài khác: xem tệp đính kèm.");
        assertThat(page.getBytes(UTF_8)).hasSizeLessThan(100_000);
    }

    @Test
    void row64AnEmptyEditionSaysSoInTheMailToo() throws Exception {
        assertThat(Jsoup.parse(render(new MailView(), List.of())).text()).contains("Không có tin bài nào trong kỳ.");
        assertThat(render(new TextView(), List.of())).contains("Không có tin bài nào trong kỳ.");
    }

    @Test
    void thePlainTextTellsTheSame() throws Exception {
        String text = render(new TextView(), DigestFixture.everyKind());
        assertThat(text)
                .contains("Gần 300 công nhân may ngừng việc", "https://", "Độ đầy đủ: ", "ĐÃ SỬA, ĐÃ GỠ")
                .doesNotContain("<", "&amp;");
    }

    private static String render(DigestView view, List<DigestClip> clips) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.render(DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, clips)), out);
        return out.toString(UTF_8);
    }
}
