package vn.diembao.pipeline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SketcherTest {
    private static final Sketch SKETCH = Sketcher.sketch("", WrittenArticles.TEXT);

    @Test
    void readsTextsAlikeWhateverTheirWriting() {
        String text = WrittenArticles.TEXT;
        assertThat(Sketcher.sketch("", Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SKETCH);
        assertThat(Sketcher.sketch("", text.toUpperCase(Locale.ROOT))).isEqualTo(SKETCH);
        assertThat(Sketcher.sketch("", text.replace(", ", " , ").replace(' ', '\u00A0')))
                .isEqualTo(SKETCH);
        assertThat(Sketcher.sketch("", text.replace("Hòa", "Hoà").replace("khỏe", "khoẻ")))
                .isEqualTo(SKETCH);
    }

    @Test
    void keepsFiguresAndDiacriticsApart() {
        assertThat(Sketcher.sketch("", WrittenArticles.TEXT.replace("120", "121")))
                .isNotEqualTo(SKETCH);
        assertThat(Sketcher.sketch("", WrittenArticles.TEXT.replace("sữa", "sửa")))
                .isNotEqualTo(SKETCH);
    }

    @Test
    void readsATitleOnlyBesideAShortText() {
        assertThat(Sketcher.sketch(WrittenArticles.TITLE, WrittenArticles.TEXT)).isEqualTo(SKETCH);
        assertThat(Sketcher.sketch(WrittenArticles.TITLE, "Ảnh: phóng viên").isEmpty())
                .isFalse();
    }

    @Test
    void saysNothingOfAFewWords() {
        assertThat(Sketcher.sketch("", "").isEmpty()).isTrue();
        assertThat(Sketcher.sketch("Tin ảnh", "Nguồn: bạn đọc gửi về").isEmpty())
                .isTrue();
        assertThat(Sketcher.sketch("…", "?!").isEmpty()).isTrue();
    }

    @Test
    void readsAMegabyteAsFarAsItReads() {
        String long1 = (WrittenArticles.TEXT + '\n').repeat(1200);
        assertThat(long1.length()).isGreaterThan(900_000);
        assertThat(Sketcher.sketch("", long1).overlap(SKETCH).ofSecond()).isGreaterThan(0.95);
    }
}
