package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no body            | <h1>Nhan đề</h1>",
                "empty page         | ' '",
                "video only         | <h1>Nhan đề</h1><video src=a.mp4></video><p>Video</p>",
                "script only        | <script>document.write('Một đoạn văn rất dài, có dấu phẩy, có dấu chấm.')</script>",
                "links only         | <ul><li><a href=/1>Tin thứ nhất rất dài trong ngày hôm nay</a></li></ul>"
            })
    void row32PageWithoutArticleTextIsRefused(String behaviour, String html) {
        assertThat(refused(page(html, null)).reason()).as(behaviour).isEqualTo(RejectionReason.NO_ARTICLE);
    }

    @Test
    void listingPageIsRefused() {
        StringBuilder html = new StringBuilder("<div>");
        for (int i = 0; i < 12; i++) {
            html.append("<div><h3><a href=/")
                    .append(i)
                    .append(">Nhan đề của bản tin công đoàn trong tuần số ")
                    .append(i)
                    .append("</a></h3><p>Tóm tắt ngắn của bản tin, nói sơ qua việc gì đã xảy ra ở đâu.</p></div>");
        }
        assertThat(refused(page(html + "</div>", null)).reason()).isEqualTo(RejectionReason.NO_ARTICLE);
    }

    @Test
    void pageThatWasNotFetchedKeepsItsReason() {
        Rejection rejection = refused(page("", RejectionReason.TIMEOUT));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.TIMEOUT);
        assertThat(rejection.stage()).isEqualTo(Stage.EXTRACT);
        assertThat(rejection.at()).isEqualTo(NOW);
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
