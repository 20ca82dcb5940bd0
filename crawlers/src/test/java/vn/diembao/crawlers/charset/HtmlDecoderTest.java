package vn.diembao.crawlers.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of the old charsets were made with iconv; those of VNI by hand from its table. */
class HtmlDecoderTest {
    private final HtmlDecoder decoder = new HtmlDecoder();

    static Stream<Arguments> bytesAndLabels() {
        return Stream.of("windows-1258", "tcvn3", "vni", "viscii")
                .flatMap(file -> Stream.of("utf-8", "windows-1252", "windows-1258", "iso-8859-1", "x-viet-tcvn", "")
                        .map(label -> Arguments.of(file, label)));
    }

    @ParameterizedTest(name = "{0} labelled {1}")
    @MethodSource("bytesAndLabels")
    void row21OldVietnameseBytesAreReadRightWhateverTheLabel(String file, String label) throws IOException {
        DecodedText decoded = decoder.decode(bytes(file + ".bytes"), "text/html; charset=" + label);
        assertThat(decoded.text()).contains(vietnamese());
        assertThat(decoded.replaced()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "windows-1258", "iso-8859-1"})
    void row21WideBytesWithoutAMarkAreReadWhateverTheLabel(String label) throws IOException {
        String html = "<html><body><p>" + vietnamese() + "</p></body></html>";
        for (byte[] body : List.of(html.getBytes(UTF_16LE), html.getBytes(UTF_16BE))) {
            assertThat(decoder.decode(body, "text/html; charset=" + label).text())
                    .contains(vietnamese());
        }
    }

    @Test
    void row21HeaderAndMetaBothWrongGiveWayToTheBytes() throws IOException {
        String html = "<html><head><meta charset=windows-1252></head><p>" + vietnamese() + "</p></html>";
        DecodedText decoded = decoder.decode(html.getBytes(UTF_8), "text/html; charset=iso-8859-1");
        assertThat(decoded.text()).contains(vietnamese());
        assertThat(decoded.problem()).isEqualTo("charset: declared ISO-8859-1, the bytes are UTF-8");
    }

    @Test
    void row21MetaBehindAThousandBytesCounts() {
        String html = "<html><head><script>" + "x".repeat(1_500) + "</script><meta charset=shift_jis></head><p>";
        byte[] japanese = {(byte) 0x93, (byte) 0xFA, (byte) 0x96, (byte) 0x7B};
        byte[] head = html.getBytes(ISO_8859_1);
        byte[] body = new byte[head.length + japanese.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(japanese, 0, body, head.length, japanese.length);
        assertThat(decoder.decode(body, "text/html").text()).endsWith("日本");
    }

    @Test
    void row21LostLettersAreCountedAndTold() {
        byte[] body = "<p>Công đo\u0000n cơ sở họp về bữa ăn giữa ca</p>".getBytes(UTF_8);
        body[new String(body, ISO_8859_1).indexOf('\0')] = (byte) 0xE0;
        DecodedText decoded = decoder.decode(body, "text/html; charset=utf-8");
        assertThat(decoded.replaced()).isEqualTo(1);
        assertThat(decoded.problem()).contains("1 letters lost");
    }

    @Test
    void row21WesternTextKeepsItsCharset() {
        String html = "<p>Les salariés ont négocié à Orléans, près de l’hôtel où siège la fédération.</p>";
        DecodedText decoded = decoder.decode(
                html.getBytes(java.nio.charset.Charset.forName("windows-1252")), "text/html; charset=windows-1252");
        assertThat(decoded.text()).isEqualTo(html);
    }

    @Test
    void row22CharsetThatHidesMarkupIsNotDecoded() {
        DecodedText decoded = decoder.decode("+ADw-script+AD4-alert(1)".getBytes(UTF_8), "text/html; charset=utf-7");
        assertThat(decoded.text()).isEqualTo("+ADw-script+AD4-alert(1)");
    }

    private static String vietnamese() throws IOException {
        return new String(bytes("vietnamese.txt"), UTF_8).strip();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = HtmlDecoderTest.class.getResourceAsStream("/fetch/" + file)) {
            return in.readAllBytes();
        }
    }
}
