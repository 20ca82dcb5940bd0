package vn.diembao.crawlers.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.diembao.crawlers.feed.Answers.page;
import static vn.diembao.crawlers.feed.Answers.urlset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.crawlers.outlet.FeedForm;

final class HostileSitemapTest {
    private static final String TWO = urlset(page("mot", "2026-11-22") + page("hai", "2026-11-21"));

    @Test
    void row15RefusesASitemapWithItsOwnDeclarations(@TempDir Path dir) throws IOException {
        Path sentinel = Files.writeString(dir.resolve("sentinel.txt"), "CANARY");
        String laughs = "<!DOCTYPE urlset [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + body("&b;");
        String external = "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + sentinel.toUri() + "\">]>" + body("&x;");

        for (String hostile : new String[] {laughs, external}) {
            FeedDocument document = read(hostile);
            assertThat(document.format()).isNull();
            assertThat(document.problems()).containsExactly("refused: DOCTYPE with declarations of its own");
        }
        assertThat(read(body("&x;")).entries().get(0).link()).isEqualTo("https://bao-mau.vn/&x;");
    }

    @Test
    void row16AcceptsAHarmlessDoctype() {
        assertThat(read("<!DOCTYPE urlset SYSTEM \"http://dtd.invalid/sitemap.dtd\">" + body("a"))
                        .entries())
                .hasSize(1);
    }

    @Test
    @Timeout(10)
    void row17RefusesDeepNesting() {
        FeedDocument document = read(urlset("<url>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</url>"));

        assertThat(document.problems()).containsExactly("refused: nested deeper than 256");
    }

    @Test
    @Timeout(10)
    void row18DeepNestingCostsNoStack() {
        String deep = urlset("<url>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "<loc>/sau</loc></url>");

        FeedDocument unfenced = new FeedParser(1_000_000).parse(deep.getBytes(UTF_8), null, FeedBytes.URL);

        assertThat(unfenced.entries()).extracting(FeedEntry::link).containsExactly("https://bao.example/sau");
    }

    @Test
    @Timeout(30)
    void row19CapsEntriesAndFields() {
        FeedDocument many = read(urlset(page("a", "2026-11-22T01:00:00Z")
                + page("b", "2026-11-22T02:00:00Z").repeat(60_000)));
        assertThat(many.entries()).hasSize(2_000);
        assertThat(many.overCap()).isEqualTo(58_001);

        String big = urlset("<url><loc>https://bao-mau.vn/" + "d".repeat(1 << 20) + "</loc><news:news><news:title>"
                + "t".repeat(10 << 20) + "</news:title></news:news></url>");
        FeedDocument document = read(big);
        assertThat(document.entries().get(0).link()).isEmpty();
        assertThat(document.entries().get(0).title()).hasSize(1_000);
        assertThat(document.problems()).containsExactly("link of 1048595 characters left out");
    }

    @Test
    void row20KeepsTheCompleteEntriesOfATruncatedSitemap() {
        FeedDocument document = read(TWO.substring(0, TWO.indexOf("hai")));

        assertThat(document.entries()).extracting(FeedEntry::link).containsExactly("https://bao-mau.vn/mot");
        assertThat(document.problems()).anyMatch(problem -> problem.startsWith("broken XML"));
    }

    @Test
    void row20NeverThrowsWhereverTheCutFallsOrBytesFlip() {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] whole = TWO.getBytes(UTF_8);

        for (int cut = 0; cut < whole.length; cut++) {
            byte[] part = Arrays.copyOf(whole, cut);
            assertThatCode(() -> FeedBytes.parse(part)).as("cut at %d", cut).doesNotThrowAnyException();
        }
        for (int run = 0; run < 500; run++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> FeedBytes.parse(damaged))
                    .as("seed %d run %d", seed, run)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void row21ReadsUtf16() {
        assertThat(FeedBytes.parse(TWO.replace("UTF-8", "UTF-16").getBytes(UTF_16LE))
                        .entries())
                .hasSize(2);
    }

    private static String body(String path) {
        return urlset("<url><loc>https://bao-mau.vn/" + path + "</loc></url>")
                .substring("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".length());
    }

    private static FeedDocument read(String body) {
        return Answers.read(FeedForm.SITEMAP, body);
    }
}
