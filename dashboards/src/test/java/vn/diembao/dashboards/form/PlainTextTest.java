package vn.diembao.dashboards.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "web-addresses.csv", numLinesToSkip = 1, delimiter = '|')
    void row36OnlyWebAddressesAreLinked(String given, String linked) {
        assertThat(PlainText.webAddress(given)).isEqualTo(linked);
    }

    @Test
    void row36BidiAndControlCharactersGo() {
        assertThat(PlainText.line("Công\u202Eđoàn\u2066\u200F \u0000họp\u0007\uFEFF\r\nsáng\tnay "))
                .isEqualTo("Côngđoàn họp sáng nay");
        assertThat(PlainText.line("lẻ \uD800 đôi")).isEqualTo("lẻ đôi");
        assertThat(PlainText.line("\uD83D\uDE00 vui")).isEqualTo("\uD83D\uDE00 vui");
    }

    @Test
    void textIsComposed() {
        String decomposed = Normalizer.normalize("Tết Sum vầy", Normalizer.Form.NFD);
        assertThat(PlainText.line(decomposed)).isEqualTo("Tết Sum vầy");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "figures.csv", numLinesToSkip = 1, delimiter = ';')
    void figuresAreWrittenTheVietnameseWay(long part, long whole, String count, String share) {
        assertThat(VietnameseText.count(part)).isEqualTo(count);
        assertThat(VietnameseText.share(part, whole)).isEqualTo(share.replace(' ', '\u00A0'));
    }

    @Test
    void neighbouringNumbersAreDrawnTogether() {
        assertThat(VietnameseText.runs(List.of())).isEmpty();
        assertThat(VietnameseText.runs(List.of(4))).isEqualTo("4");
        assertThat(VietnameseText.runs(List.of(1, 2, 4, 5, 6, 1200))).isEqualTo("1, 2, 4–6, 1.200");
    }

    @Test
    void namesAreInAlphabeticalOrder() {
        List<String> names = Arrays.asList("Đà Nẵng", "Hà Nội", "Dệt May", "Ăn Giang", "An Giang", "Ấp Bắc");
        names.sort(VietnameseText.alphabetical());
        assertThat(names).containsExactly("An Giang", "Ăn Giang", "Ấp Bắc", "Dệt May", "Đà Nẵng", "Hà Nội");
    }

    @ParameterizedTest
    @CsvSource({
        "💪 Thi đua lập thành tích!, Thi đua lập thành tích!",
        "Chúc mừng ☀️ cả nhà 👨‍👩‍👧, Chúc mừng cả nhà",
        "Lương 5 × 2 ở 37°C – không đổi…, Lương 5 × 2 ở 37°C – không đổi…"
    })
    void papersAreWithoutPictographs(String text, String expected) {
        assertThat(PlainText.withoutPictographs(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "Trang Mẫu 💪. Sắc thái: |Trang Mẫu. Sắc thái: ",
                " (💪 Trang Mẫu 🎉🎉, tin số 2). | (Trang Mẫu, tin số 2). ",
                " 💪 [đã sửa]| [đã sửa]",
                "Công💪đoàn|Công đoàn",
                "🎉 💪|🎉 💪"
            })
    void whatPictographsStoodBesideStaysParted(String text, String expected) {
        assertThat(PlainText.withoutPictographs(text)).isEqualTo(expected);
    }
}
