package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.Picture;
import vn.diembao.model.RawPage;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

class PageExtractorTest {
    private static final Instant NOW = Instant.parse("2025-07-01T00:00:00Z");
    private static final String URL = "https://a.vn/tin.htm";
    private static final String FIRST =
            "Sáng nay công đoàn cơ sở đã họp với giám đốc nhà máy về tiền lương, tiền thưởng và bữa ăn giữa ca.";
    private static final String SECOND =
            "Hai bên thống nhất tăng bữa ăn lên hai mươi lăm nghìn đồng, áp dụng từ đầu tháng sau cho mọi ca.";

    private final PageExtractor extractor = new PageExtractor();

    @Test
    void textIsFoundWithoutAnySelector() {
        PageText page = read("<nav><a href=/>Trang chủ</a></nav><div class=x><h1>Nhan đề</h1>" + body()
                + "<figure><img><figcaption>Ảnh chụp buổi họp ở nhà máy vào sáng nay, do công đoàn cung cấp.</figcaption></figure>"
                + "<p>Xem thêm: <a href=/b>Bữa ăn giữa ca của công nhân</a></p></div>"
                + "<div class='comment-list'><p>Tôi thấy việc này rất tốt, mong nhà máy nào cũng làm như vậy.</p></div>"
                + "<footer><p>Giấy phép số 1 của cơ quan quản lý báo chí, cấp ngày đầu năm.</p></footer>");
        assertThat(page.title()).isEqualTo("Nhan đề");
        assertThat(page.paragraphs()).containsExactly(FIRST, SECOND);
        assertThat(page.rules()).containsEntry("body", "general").containsEntry("title", "h1");
    }

    @Test
    void organisationIsNoByline() {
        assertThat(read(jsonLd("\"author\":{\"@type\":\"Organization\",\"name\":\"Báo A\"}"))
                        .author())
                .isNull();
        assertThat(read(jsonLd(
                                "\"author\":[{\"@type\":\"Person\",\"name\":\"An\"},{\"@type\":\"Person\",\"name\":\"Bình\"}]"))
                        .author())
                .isEqualTo("An, Bình");
    }

    @Test
    void brokenJsonLdLosesOnlyWhatCannotBeRead() {
        PageText page =
                read("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Một \\\"nhan đề\\\"\","
                        + "\"datePublished\":\"2025-06-30T08:15:00+07:00\",\"author\":{\"name\":\"B\"</script>"
                        + body());
        assertThat(page.title()).isEqualTo("Một \"nhan đề\"");
        assertThat(page.publishedAt()).isEqualTo(Instant.parse("2025-06-30T01:15:00Z"));
        assertThat(page.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void doubleLineBreaksPartParagraphs() {
        assertThat(read("<div>" + FIRST + "<br><br>" + SECOND + "</div>").paragraphs())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void pageWithSeveralRootsIsRead() {
        String html = "<html lang=vi></html><head><title>Nhan đề</title></head><body><h1>Nhan đề</h1>" + body()
                + "</body></html><div></div>";
        assertThat(extractor.read(html, URL, Selectors.NONE).paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    @Timeout(60)
    void row17DeepNestingCostsNoStack() {
        String html = "<div>".repeat(100_000) + body() + "chữ</div>".repeat(100_000);
        assertThat(read(html).paragraphs()).contains(FIRST);
        Selectors all = new Selectors(Map.of(ArticleField.BODY, List.of("div")), List.of("div.x", "p > a"));
        assertThat(extractor.read(html, URL, all).paragraphs()).contains(FIRST);
    }

    @Test
    void articleTakesFromTheFeedWhatThePageLacks() {
        ParsedArticle article = extracted("<div>" + body() + "</div>");
        assertThat(article.title()).isEqualTo("Nhan đề của nguồn tin");
        assertThat(article.publishedAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(article.author()).isEqualTo("Người Viết");
        assertThat(article.tags()).containsExactly("Lao động");
        assertThat(article.rules()).containsEntry("title", "feed").containsEntry("date", "feed");
    }

    @Test
    void pageGoesBeforeTheFeed() {
        ParsedArticle article = extracted(
                "<h1>Nhan đề của trang</h1><time datetime=2025-06-30T08:15:00+07:00></time><div>" + body() + "</div>");
        assertThat(article.title()).isEqualTo("Nhan đề của trang");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-06-30T01:15:00Z"));
        assertThat(article.rules()).containsEntry("title", "h1").containsEntry("date", "time");
    }

    @Test
    void pageThatWasNotFetchedKeepsItsReason() {
        Rejection rejection = refused(page("", RejectionReason.TIMEOUT));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.TIMEOUT);
        assertThat(rejection.stage()).isEqualTo(Stage.EXTRACT);
        assertThat(rejection.at()).isEqualTo(NOW);
    }

    @Test
    void picturesComeWithTheirCaptionsAndCaptionsStayOutOfTheBody() {
        PageText page = read("<div>" + body()
                + "<figure><img data-src=/a.jpg src=data:image/gif;base64,R0lGOD><figcaption>Buổi họp ở nhà máy. <i>Ảnh: Mẫu</i></figcaption></figure>"
                + "<p><img src=/b.jpg></p><p><em>Bữa ăn giữa ca của công nhân.</em></p>"
                + "<table><tr><td><img src=/c.jpg></td></tr><tr><td>Nhà xe mới. Ảnh: Ví Dụ</td></tr></table>"
                + "<p><img src=/d.jpg></p><p>Khu nhà trọ được sửa lại sau ba tháng. (Ảnh: CĐCS)</p>"
                + "<img src=/pixel.gif width=1 height=1></div>");
        assertThat(page.paragraphs()).containsExactly(FIRST, SECOND);
        assertThat(page.pictures())
                .containsExactly(
                        new Picture("https://a.vn/a.jpg", "Buổi họp ở nhà máy. Ảnh: Mẫu"),
                        new Picture("https://a.vn/b.jpg", "Bữa ăn giữa ca của công nhân."),
                        new Picture("https://a.vn/c.jpg", "Nhà xe mới. Ảnh: Ví Dụ"),
                        new Picture("https://a.vn/d.jpg", "Khu nhà trọ được sửa lại sau ba tháng. (Ảnh: CĐCS)"));
    }

    @Test
    void paragraphAfterAPictureStaysInTheBody() {
        PageText page = read("<div><p>" + FIRST + "</p><p><img src=/a.jpg></p><p>" + SECOND + "</p></div>");
        assertThat(page.paragraphs()).containsExactly(FIRST, SECOND);
        assertThat(page.pictures()).containsExactly(new Picture("https://a.vn/a.jpg", ""));
    }

    @Test
    void leadIsTheTextThePageDescribesItselfWith() {
        String lead = "Công đoàn và nhà máy thống nhất tăng bữa ăn giữa ca cho hơn hai nghìn công nhân từ tháng sau.";
        PageText page = read("<meta property='og:description' content='" + lead.substring(0, 70)
                + "...'><h1>Nhan đề</h1>" + "<h2 class=z>" + lead + "</h2><div>" + body() + "</div>");
        assertThat(page.lead()).isEqualTo(lead);
        assertThat(page.paragraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void cardsOfOtherArticlesAreNoText() {
        String cards =
                "<div><h3><a href=/1>Bản tin khác của công đoàn ngành may</a></h3><p>Tóm tắt của bản tin khác, dài vừa đủ một câu.</p></div>";
        assertThat(read("<div>" + body() + "<div>" + cards.repeat(3) + "</div></div>")
                        .paragraphs())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void tableOfFiguresIsReadRowByRow() {
        assertThat(read("<div>" + body() + "<table><tr><td>Vùng</td><td>Mức lương</td></tr>"
                                + "<tr><td>I</td><td>5.310.000</td></tr></table><p>" + FIRST + " Hết.</p></div>")
                        .paragraphs())
                .containsExactly(FIRST, SECOND, "Vùng Mức lương", "I 5.310.000", FIRST + " Hết.");
    }

    @Test
    void row20LostLettersMarkTheText() {
        assertThat(extracted("<h1>Nhan đề</h1><div>" + body()
                                + "<p>Công đo\uFFFDn cơ sở họp thêm một buổi nữa.</p></div>")
                        .marks())
                .containsExactly("text_damaged");
        assertThat(extracted("<div>" + body() + "</div>").marks()).isEmpty();
    }

    @Test
    void row21LettersOfAnotherCharsetMarkAVietnamesePage() {
        String mojibake = "<html lang=vi><body><div>" + body() + "<p>" + "C«ng ®oµn c¬ së häp vÒ tiÒn l­¬ng. ".repeat(6)
                + "</p></div></body></html>";
        ParsedArticle article =
                ((ExtractVerdict.Extracted) extractor.extract(page(mojibake, null), Selectors.NONE)).article();
        assertThat(article.marks()).containsExactly("text_damaged");
    }

    private static String body() {
        return "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    }

    private static String jsonLd(String fields) {
        return "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\"," + fields + "}]</script>" + body();
    }

    private PageText read(String body) {
        return extractor.read("<html><body>" + body + "</body></html>", URL, Selectors.NONE);
    }

    private ParsedArticle extracted(String html) {
        return ((ExtractVerdict.Extracted) extractor.extract(page(html, null), Selectors.NONE)).article();
    }

    private Rejection refused(RawPage page) {
        return ((ExtractVerdict.Refused) extractor.extract(page, Selectors.NONE)).rejection();
    }

    private static RawPage page(String html, RejectionReason problem) {
        FeedItem item = new FeedItem(
                "a1",
                "https://a.vn/rss",
                URL,
                URL,
                "Nhan đề của nguồn tin",
                "",
                "",
                "Người Viết",
                NOW.minus(Duration.ofHours(1)),
                null,
                List.of("Lao động"),
                NOW);
        return new RawPage(item, URL, problem == null ? 200 : 0, html, NOW, problem, "");
    }
}
