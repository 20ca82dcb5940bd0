package vn.diembao.crawlers.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of VNI are those that the VnConv library of UniKey writes, not made from our table. */
class LegacyCharsetTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/fetch/vni-letters.csv", numLinesToSkip = 1)
    void row21EveryLetterOfVniIsRead(String letter, String bytes) {
        assertThat(charset("VNI").decode(HexFormat.of().parseHex(bytes))).isEqualTo(letter);
    }

    @Test
    void row21ParagraphInVniIsReadWhole() throws IOException {
        DecodedText decoded = new HtmlDecoder().decode(resource("vni-paragraph.bytes"), "text/html");
        assertThat(decoded.charset()).isEqualTo("VNI");
        assertThat(decoded.text()).contains(new String(resource("vni-paragraph.txt"), UTF_8).strip());
    }

    @ParameterizedTest
    @CsvSource({"934da87994, “Măy”", "31962032, 1– 2", "85, …", "41A042, 'A\u00A0B'", "98, \u02DC"})
    void row21SignsOfPrintInTcvn3AreKept(String bytes, String text) {
        assertThat(charset("TCVN3").decode(HexFormat.of().parseHex(bytes))).isEqualTo(text);
    }

    private static LegacyCharset charset(String label) {
        return LegacyCharset.all().stream()
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = LegacyCharsetTest.class.getResourceAsStream("/fetch/" + file)) {
            return in.readAllBytes();
        }
    }
}
