package vn.diembao.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.FeedItem;
import vn.diembao.model.ParsedArticle;
import vn.diembao.model.TextOrigin;
import vn.diembao.pipeline.Samples;

final class FeedArticleTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text          | Tin &amp; ảnh                                   | Tin & ảnh",
                "nothing             | ''                                              | ''",
                "only an image       | <a href=/1><img src=a.jpg alt=ảnh></a>          | ''",
                "image before text   | <a href=/1><img src=a.jpg></a></br>Sa-pô.       | Sa-pô.",
                "paragraphs          | <p>Một.</p><p> </p><p>Hai.</p>                  | Một. / Hai.",
                "loose text first    | Đầu. <p>Một.</p>                                | Đầu. / Một.",
                "list                | <ul><li>Một</li><li>Hai</li></ul>               | Một / Hai",
                "block in a block    | <blockquote><p>Một.</p></blockquote><p>Hai.</p> | Một. / Hai.",
                "paragraph in a list | <ul><li><p>Một</p></li><li>Hai</li></ul>        | Một / Hai",
                "figure dropped      | <figure>Ảnh: A<p>chú thích</p></figure><p>Một.</p> | Một.",
                "script dropped      | <script>alert(1)</script><style>p{}</style>Một. | Một.",
                "line breaks         | Một.<br>Hai.                                    | Một. Hai."
            })
    void readsTheParagraphsOfAFragment(String name, String html, String paragraphs) {
        assertThat(String.join(" / ", FeedArticle.paragraphs(html))).as(name).isEqualTo(paragraphs);
    }

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

    @Test
    void row18DeepNestingCostsNoStack() {
        String deep = "<div>".repeat(20_000) + "<p>Một.</p>" + "</div>".repeat(20_000);
        assertThat(FeedArticle.paragraphs(deep)).containsExactly("Một.");
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
