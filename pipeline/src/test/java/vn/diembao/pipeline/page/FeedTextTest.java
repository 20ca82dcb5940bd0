package vn.diembao.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedTextTest {
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
        assertThat(String.join(" / ", FeedText.paragraphs(html))).as(name).isEqualTo(paragraphs);
    }

    @Test
    void row18DeepNestingCostsNoStack() {
        String deep = "<div>".repeat(20_000) + "<p>Một.</p>" + "</div>".repeat(20_000);
        assertThat(FeedText.paragraphs(deep)).containsExactly("Một.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>a", "<img src=a.jpg>a", "<figure></figure>a", "<script></script>a", "<p>a"})
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void row19ReadsInSecondsWhateverAnItemRepeats(String repeated) {
        assertThat(String.join("", FeedText.paragraphs(repeated.repeat(150_000))))
                .contains("a");
    }
}
