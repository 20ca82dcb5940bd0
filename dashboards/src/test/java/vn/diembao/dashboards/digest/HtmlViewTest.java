package vn.diembao.dashboards.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.HtmlView;

class HtmlViewTest {
    @Test
    void thePageIsWholeAndInVietnamese() throws Exception {
        String html = render(DigestFixture.everyKind());
        Document page = Jsoup.parse(html);
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Tổng quan",
                        "Tin nổi bật",
                        "Tổng Liên đoàn và các cấp công đoàn",
                        "Chương trình, phong trào",
                        "Đoàn viên, người lao động, chính sách",
                        "Thông tin phản ánh, kiến nghị",
                        "Mạng xã hội",
                        "Đã sửa, đã gỡ",
                        "Bảng số liệu",
                        "Tình hình nguồn tin",
                        "Phụ lục: danh mục tin, bài");
        assertThat(page.select("article")).hasSize(6);
        assertThat(page.select(".tones svg rect").eachAttr("width")).containsExactly("500", "333", "167");
        assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void row38ThePageAsksTheNetworkForNothing() throws Exception {
        String html = render(DigestFixture.everyKind());
        Document page = Jsoup.parse(html);
        assertThat(page.select("[src], link, object, iframe, [background]")).isEmpty();
        assertThat(html).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("a").eachAttr("rel")).containsOnly("noopener noreferrer");
    }

    @Test
    void thePolicyNamesTheOneStyleSheetByHash() throws Exception {
        Document page = Jsoup.parse(render(DigestFixture.everyKind()));
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(page.select("style").first().data().getBytes(UTF_8));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void row64AnEmptyEditionSaysSo() throws Exception {
        Document page = Jsoup.parse(render(List.of()));
        assertThat(page.select(".empty").text()).isEqualTo("Không có tin bài nào trong kỳ.");
        assertThat(page.select("article, table, svg")).isEmpty();
        assertThat(page.select(".completeness").text()).contains("1 nguồn chặn truy cập");
    }

    private static String render(List<DigestClip> clips) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlView().render(DigestFixture.compose(DigestFixture.material(DigestFixture.DAY, clips)), out);
        return out.toString(UTF_8);
    }
}
