package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.diembao.crawlers.feed.FeedBytes.atom;
import static vn.diembao.crawlers.feed.FeedBytes.item;
import static vn.diembao.crawlers.feed.FeedBytes.parse;
import static vn.diembao.crawlers.feed.FeedBytes.rss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileFeedTest {
    private static final String TITLE = "Tiếng Việt: đợt thưởng sáng kiến ở nhà máy điện, người lao động phấn khởi";
    private static final String ONE = item("<title>" + TITLE + "</title><link>https://bao.example/1</link>");

    @Test
    void row15RefusesADocumentWithItsOwnDeclarations(@TempDir Path dir) throws IOException {
        Path sentinel = Files.writeString(dir.resolve("sentinel.txt"), "CANARY");
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + body("&b;");
        String external = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + sentinel.toUri() + "\">]>" + body("&x;");
        String parameter = "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + sentinel.toUri() + "\"> %p;]>" + body("&x;");
        String xinclude = body("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + sentinel.toUri() + "\"/>");

        for (String hostile : new String[] {laughs, external, parameter}) {
            FeedDocument feed = parse(hostile);
            assertThat(feed.format()).isNull();
            assertThat(feed.problems()).containsExactly("refused: DOCTYPE with declarations of its own");
        }
        assertThat(parse(xinclude).toString()).doesNotContain("CANARY");
        assertThat(parse(body("&x;")).entries().get(0).title()).isEqualTo("&x;");
    }

    @Test
    void row16AcceptsAHarmlessDoctype() {
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://dtd.invalid/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>T</title>" + ONE
                + "</channel></rss>";

        assertThat(parse(feed).format()).isEqualTo("rss_0.91");
        assertThat(parse(feed).entries()).hasSize(1);
    }

    /** Rome needs minutes for it. */
    @Test
    @Timeout(10)
    void row17RefusesDeepNestingInTime() {
        String deep = rss(item("<a>".repeat(200_000) + "</a>".repeat(200_000)));

        assertThat(parse(deep).problems()).containsExactly("refused: nested deeper than 256");
    }

    /** Some minutes' work for who looks for the end of each up to the end of the text. */
    @Test
    @Timeout(20)
    void row17ReadsMillionsOfBareAmpersandsInTime() {
        FeedDocument feed = parse(rss(item("<title>x" + "&".repeat(5_000_000) + "</title>")));

        assertThat(feed.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).startsWith("x&&&").hasSize(1_000));
    }

    @Test
    @Timeout(20)
    void row17ReadsTheDeepestAllowedNestingOften() {
        String deep = rss(item("<title>t</title>" + "<a>".repeat(250) + "</a>".repeat(250))
                .repeat(2_000));

        assertThat(parse(deep).entries()).hasSize(2_000);
    }

    @Test
    void row18SurvivesTheParsersStackOverflow() {
        String nested = atom("<entry><title>t</title><content type=\"xhtml\">" + "<div>".repeat(20_000) + "x"
                + "</div>".repeat(20_000) + "</content></entry>");

        FeedDocument unfenced = new FeedParser(1_000_000).parse(nested.getBytes(UTF_8), null, FeedBytes.URL);

        assertThat(unfenced.problems()).containsExactly("nested too deep for the parser");
        assertThat(parse(nested).problems()).containsExactly("refused: nested deeper than 256");
    }

    @Test
    @Timeout(20)
    void row19CapsEntriesAndFields() {
        FeedDocument many = parse(
                rss(item("<title>t</title><link>https://bao.example/1</link>").repeat(100_000)));
        assertThat(many.entries()).hasSize(2_000);
        assertThat(many.overCap()).isEqualTo(98_000);

        FeedEntry big = parse(rss(item("<title>" + "t".repeat(10 << 20) + "</title><guid>" + "g".repeat(1 << 20)
                        + "</guid><description>" + "d".repeat(300_000) + "</description>"
                        + distinctCategories(1_000))))
                .entries()
                .get(0);
        assertThat(big.title()).hasSize(1_000);
        assertThat(big.id()).hasSizeLessThan(100);
        assertThat(big.summary()).hasSize(200_000);
        assertThat(big.categories()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n \t", "\uFEFF", "\uFEFF\uFEFF\n", "\n\uFEFF", "\u0000\u000B", "rác "})
    void row20ReadsPastWhatStandsBeforeTheFirstTag(String before) {
        FeedDocument feed = parse(before + rss(ONE));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void row20CleansControlCharactersAndLoneSurrogates() {
        String dirty = rss(item("<title>a\u000Bb&#11;c&#xD800;d</title><link>https://bao.example/1</link>"));
        byte[] body = dirty.replace("d</title>", "d\uD83D\uDE00\uFEFF</title>").getBytes(UTF_8);
        byte[] wide = ("\uFEFF" + rss(item("<title>x\uD800y</title>"))).getBytes(UTF_16LE);

        assertThat(parse(body).entries().get(0).title()).isEqualTo("abcd\uD83D\uDE00\uFEFF");
        assertThat(parse(wide).entries().get(0).title()).matches("x\uFFFD?y");
    }

    @Test
    void row20KeepsTheCompleteEntriesOfATruncatedFeed() {
        String whole = rss(ONE + ONE.replace("/1<", "/2<") + ONE.replace("/1<", "/3<"));
        int third = whole.indexOf("/3<");

        FeedDocument feed = parse(whole.substring(0, third));

        assertThat(feed.entries())
                .extracting(FeedEntry::link)
                .containsExactly("https://bao.example/1", "https://bao.example/2");
        assertThat(feed.title()).isEqualTo("Tin thử nghiệm");
        assertThat(feed.problems()).isNotEmpty();
    }

    @Test
    void row20KeepsTheEntriesBeforeABrokenOne() {
        FeedDocument feed = parse(rss(ONE + "<item><title>x</title><b></item>" + ONE));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems()).hasSize(2);
    }

    @Test
    void row20NeverThrowsWhereverTheCutFalls() {
        byte[] whole = rss(ONE + ONE).getBytes(UTF_8);
        byte[] json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"á\"}]}".getBytes(UTF_8);

        for (int cut = 0; cut < whole.length; cut++) {
            byte[] part = Arrays.copyOf(whole, cut);
            assertThatCode(() -> parse(part)).as("cut at %d", cut).doesNotThrowAnyException();
        }
        for (int cut = 0; cut < json.length; cut++) {
            byte[] part = Arrays.copyOf(json, cut);
            assertThatCode(() -> parse(part)).as("cut at %d", cut).doesNotThrowAnyException();
        }
    }

    @Test
    void row20NeverThrowsForFlippedBytes() {
        long seed = 20261121;
        Random random = new Random(seed);
        byte[] whole = rss(ONE + ONE).getBytes(UTF_8);

        for (int run = 0; run < 1_500; run++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> parse(damaged)).as("seed %d run %d", seed, run).doesNotThrowAnyException();
        }
    }

    @Test
    void row21ReadsUtf8DeclaredAsUtf16() {
        FeedDocument feed = parse(rss(ONE).replace("utf-8", "utf-16"));

        assertThat(feed.entries().get(0).title()).isEqualTo(TITLE);
        assertThat(feed.problems()).containsExactly("charset: declared UTF-16, the bytes are UTF-8");
    }

    @Test
    void row21ReadsUtf16WithAndWithoutAMark() {
        String text = rss(ONE).replace("utf-8", "utf-16");

        assertThat(parse(text.getBytes(UTF_16LE)).entries().get(0).title()).isEqualTo(TITLE);
        assertThat(parse(text.getBytes(UTF_16BE)).entries().get(0).title()).isEqualTo(TITLE);
        assertThat(parse(("\uFEFF" + text).getBytes(UTF_16BE)).entries().get(0).title())
                .isEqualTo(TITLE);
    }

    @Test
    void row21ReadsWindows1258LabelledUtf8() throws IOException {
        FeedDocument feed = parse(windows1258(rss(ONE)));

        assertThat(feed.entries().get(0).title()).isEqualTo(TITLE);
        assertThat(feed.problems()).containsExactly("charset: declared UTF-8, the bytes are windows-1258");
    }

    @Test
    void row21ReadsWindows1258ThatSaysSo() throws IOException {
        FeedDocument feed = parse(windows1258(rss(ONE).replace("utf-8", "windows-1258")));

        assertThat(feed.entries().get(0).title()).isEqualTo(TITLE);
        assertThat(feed.problems()).isEmpty();
    }

    @Test
    void row21FlagsTextNoCharsetExplains() {
        byte[] salad = rss(item("<title>XXXX</title>")).getBytes(UTF_8);
        int at = new String(salad, UTF_8).getBytes(UTF_8).length - "XXXX</title></item></channel></rss>".length();
        byte[] tcvn3 = {(byte) 0xB9, (byte) 0xD6, (byte) 0xDE, (byte) 0xAE};
        System.arraycopy(tcvn3, 0, salad, at, 4);

        assertThat(parse(salad).problems()).isNotEmpty();
    }

    @Test
    void row22LeavesUtf7AsText() {
        FeedDocument feed = parse(rss(item("<title>+ADw-script+AD4-</title>")).replace("utf-8", "utf-7"));

        assertThat(feed.entries().get(0).title()).isEqualTo("+ADw-script+AD4-");
    }

    @Test
    void row41ProblemsStayOnOneLine() {
        FeedDocument feed = parse(rss(item("<title>t</title><pubDate>x\r\ny \u001B[31m</pubDate>")));

        assertThat(feed.problems()).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r", "\u001B"));
    }

    private static String body(String title) {
        return "<rss version=\"2.0\"><channel><title>t</title><item><title>" + title
                + "</title></item></channel></rss>";
    }

    private static String distinctCategories(int count) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            xml.append("<category>c").append(i).append("</category>");
        }
        return xml.toString();
    }

    /** windows-1258 has base letters with hat, breve and horn, and tone marks of their own. */
    private static byte[] windows1258(String text) throws IOException {
        Charset charset = Charset.forName("windows-1258");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (!charset.newEncoder().canEncode(letter)) {
                String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String base = Normalizer.normalize(
                        parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
                letter = base + tone;
            }
            out.write(letter.getBytes(charset));
        }
        return out.toByteArray();
    }
}
