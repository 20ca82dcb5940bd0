package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void row23TextIsComposedAndFreeOfInvisibleCharacters() {
        assertThat(CleanText.line("\uFEFFCo\u0302ng\u00A0đoa\u0300n\u200B \u202E Việt\u202FNam\n\n"))
                .isEqualTo("Công đoàn Việt Nam");
    }

    @Test
    void escapedEntitiesAreDecodedOnce() {
        assertThat(CleanText.unescaped("Viết &amp; Đọc &amp;lt;b&gt;")).isEqualTo("Viết & Đọc &lt;b>");
    }
}
