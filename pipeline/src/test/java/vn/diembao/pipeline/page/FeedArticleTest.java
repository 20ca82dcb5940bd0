package vn.diembao.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.Samples;

final class FeedArticleTest {
    @Test
    void summaryIsTheLeadAndContentTheBody() {
        ParsedArticle article = FeedArticle.read(item("Tin", "<p>Sa-pô.</p>", "<p>Một.</p><p>Hai.</p>"));
        assertThat(article.title()).isEqualTo("Tin");
        assertThat(article.lead()).isEqualTo("Sa-pô.");
        assertThat(article.paragraphs()).containsExactly("Một.", "Hai.");
        assertThat(article.origin()).isEqualTo(TextOrigin.FEED);
        assertThat(article.section()).isEqualTo("Lao động");
        assertThat(article.publishedAt()).isEqualTo(Samples.NOON);
    }

    @Test
    void contentThatRepeatsTheSummaryIsNotTakenTwice() {
        assertThat(FeedArticle.read(item("Tin", "<p>Sa-pô.</p>", "<div><p>Sa-pô.</p></div>"))
                        .paragraphs())
                .isEmpty();
    }

    @Test
    void postWithoutTitleIsCalledByItsFirstWords() {
        assertThat(FeedArticle.read(item(" ", "Công đoàn trao quà.", "")).title())
                .isEqualTo("Công đoàn trao quà.");
        assertThat(FeedArticle.read(item("", "", "<p>Chỉ có bài.</p>")).title()).isEqualTo("Chỉ có bài.");
        String longText = "đoàn viên ".repeat(40);
        assertThat(FeedArticle.read(item("", longText, "")).title())
                .hasSizeLessThanOrEqualTo(121)
                .endsWith("đoàn viên…");
        assertThat(FeedArticle.read(item("", "a".repeat(500), "")).title()).hasSize(121);
    }

    private static FeedItem item(String title, String summary, String content) {
        return new FeedItem(
                Samples.SOURCE,
                "f",
                "e",
                Samples.URL,
                title,
                summary,
                content,
                null,
                Samples.NOON,
                null,
                List.of("Lao động", "Tết"),
                Samples.NOON);
    }
}
