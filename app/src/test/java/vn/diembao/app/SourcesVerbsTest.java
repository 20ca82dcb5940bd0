package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sources check} and {@code sources try} without a network. */
final class SourcesVerbsTest {
    @TempDir
    private Path dir;

    @Test
    void theShippedSourceFilesHaveNoProblem() {
        Invocation call = Invocation.of("sources", "check");
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .contains("unverified: laodong: https://laodong.vn/sitemap.xml")
                .noneMatch(line -> line.startsWith("note: "))
                .last()
                .asString()
                .matches("73 outlets, 20 without a feed; 118 feeds"
                        + " \\(46 verified, 72 unverified; 100 feed, 16 sitemap, 2 posts\\); 0 problems");
        assertThat(call.status()).isZero();
    }

    @Test
    void oneOutletIsChecked() {
        assertThat(Invocation.of("sources", "check", "baochinhphu", "baomoi")
                        .out()
                        .lines())
                .containsExactly(
                        "unverified: baochinhphu: https://baochinhphu.vn/thoi-su.rss",
                        "unverified: baochinhphu: https://baochinhphu.vn/chinh-sach-moi.rss",
                        "unverified: baochinhphu: https://baochinhphu.vn/sitemaps/google-news.xml",
                        "2 outlets, 1 without a feed; 6 feeds"
                                + " (3 verified, 3 unverified; 5 feed, 1 sitemap); 0 problems");
        assertThat(Invocation.of("sources", "check", "baomoi").out())
                .startsWith("1 outlet, 1 without a feed; 0 feeds; 0 problems");
    }

    @Test
    void whatIsWorthALookIsNotedAndNoProblem() throws IOException {
        Path sources = sources("domains: [{host: bao-mau.vn}]", "feeds: [{url: https://khac.vn/rss, grade: verified}]");
        Invocation call = Invocation.of("sources", "check", "--sources", sources.toString());
        assertThat(call.out()).startsWith("note: mau: feed https://khac.vn/rss is on none of the outlet's domains");
        assertThat(call.status()).isZero();
    }

    @Test
    void selectorThatCanMatchNowhereIsAProblem() throws IOException {
        Path sources = sources("domains: [{host: bao-mau.vn}]", "selectors:", "  body: ['#a#b']");
        Invocation call = Invocation.of("sources", "check", "--sources", sources.toString());
        assertThat(call.err())
                .containsExactly("mau.yaml:6: selector \"#a#b\" can never match: its parts exclude each other");
        assertThat(call.status()).isEqualTo(2);
    }

    @Test
    void aPageIsTriedWithTheRuleThatGaveEachPart() throws IOException {
        Invocation call = Invocation.of(
                "sources", "try", copy("pages/trang.html").toString(), "--url", "https://bao-mau.vn/nha-o-post12.html");
        assertThat(call.status()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .contains(
                        "outlet:    none of the source files",
                        "charset:   utf-8, read as UTF-8",
                        "title:     Công nhân may nhận nhà ở xã hội  [h1]",
                        "  same       [title]",
                        "date:      2025-07-01T07:30+07:00  [meta article:published_time]",
                        "left out:",
                        "text:",
                        "  Chị Hạnh, tổ trưởng chuyền sáu, nói từ nay chị đi bộ đến xưởng và đón con đúng giờ tan học.")
                .anyMatch(line -> line.matches("body: {6}\\d paragraphs, \\d+ characters: .*  \\[general]"))
                .anyMatch(line -> line.matches("verdict: {3}taken as ARTICLE: text, and nothing that speaks against it"
                        + " \\(\\d paragraphs, \\d+ characters\\)"))
                .anyMatch(line -> line.matches("  box nav +1 blocks +8 characters: Trang chủ"))
                .doesNotContain("selectors:");
    }

    @Test
    void aPageIsTriedWithTheSelectorsOfItsOutlet() throws IOException {
        Path page = copy("pages/trang.html");
        Invocation call =
                Invocation.of("sources", "try", page.toString(), "--url", "https://www.vietnamplus.vn/a-post1.vnp");
        assertThat(call.out().lines())
                .contains("outlet:    VietnamPlus, vietnamplus")
                .anyMatch(line -> line.matches("lead: {6}Bốn mươi .*  \\[selector .article__sapo.cms-desc]"))
                .anyMatch(line -> line.matches("  title +h1.article__title.cms-title +1 element: Công nhân may .*"))
                .anyMatch(line -> line.matches("  drop +.article-relate +nothing"));
    }

    @Test
    void anOutletMayBeNamed() throws IOException {
        String page = copy("pages/trang.html").toString();
        assertThat(Invocation.of("sources", "try", page, "--source", "nhandan")
                        .out()
                        .lines())
                .contains("outlet:    Báo Nhân Dân, nhandan");
        Invocation wrong = Invocation.of("sources", "try", page, "--source", "khong-co");
        assertThat(wrong.err()).containsExactly("no outlet \"khong-co\" in the source files");
        assertThat(wrong.status()).isEqualTo(2);
    }

    @Test
    void aPageThatIsNoArticleSaysWhy() throws IOException {
        Path page = Files.writeString(
                dir.resolve("video.html"),
                "<html><head><title>Ca đêm</title></head><body><h1>Ca đêm</h1><video src='/a.mp4'></video></body></html>");
        Invocation call = Invocation.of("sources", "try", page.toString());
        assertThat(call.out().lines())
                .contains(
                        "verdict:   refused, VIDEO_ONLY: next to no text beside a video (0 paragraphs, 0 characters)");
        assertThat(call.status()).isEqualTo(1);
    }

    @Test
    void marksAndPicturesOfAPageAreShown() throws IOException {
        String line = "Buổi tọa đàm tại nhà máy bàn về bữa ăn giữa ca, giờ nghỉ và xe đưa đón của người lao động. ";
        Path page = Files.writeString(
                dir.resolve("live.html"),
                "<html><head><title>Trực tiếp: Tọa đàm</title></head><body><article><h1>Trực tiếp: Tọa đàm</h1>"
                        + ("<p>" + line.repeat(3) + "</p>").repeat(4)
                        + "<figure><img src='https://bao-mau.vn/a.jpg'><figcaption>Quang cảnh buổi tọa đàm</figcaption>"
                        + "</figure>" + "<p>" + line.repeat(3) + "</p></article></body></html>");
        assertThat(Invocation.of("sources", "try", page.toString(), "--url", "https://bao-mau.vn/a.html")
                        .out()
                        .lines())
                .contains("marks:     live_blog", "pictures:", "  https://bao-mau.vn/a.jpg  Quang cảnh buổi tọa đàm")
                .anyMatch(shown -> shown.startsWith("verdict:   taken as LIVE_BLOG: its data or its title call it"));
    }

    @Test
    void aFeedIsTried() throws IOException {
        Invocation call = Invocation.of("sources", "try", copy("feeds/tin.rss").toString());
        assertThat(call.status()).isZero();
        assertThat(call.out().lines())
                .contains(
                        "feed:      rss_2.0, \"Báo Mẫu - Công đoàn\", 2 entries, newest 2025-07-01T02:00:00Z",
                        "sign:      stale: the newest entry is more than 14 days old",
                        "next poll: in 15m, first answer",
                        "entries:")
                .anyMatch(line -> line.startsWith("  2025-07-01T00:30:00Z  Ký thỏa ước"));
    }

    @Test
    void anEntryThatWouldBeRefusedSaysWhy() throws IOException {
        Path feed = Files.writeString(
                dir.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>Mẫu</title><item><title>Một</title><guid>g1</guid></item></channel></rss>");
        assertThat(Invocation.of("sources", "try", feed.toString()).out().lines())
                .anyMatch(line -> line.matches("refused: {3}NO_LINK .*g1.*"));
    }

    @Test
    void aChallengeIsToldAsOne() throws IOException {
        Path page = Files.writeString(
                dir.resolve("c.html"),
                "<html><body><script>document.cookie=\"D1N=0\";window.location.reload(true);</script></body></html>");
        Invocation call = Invocation.of("sources", "try", page.toString());
        assertThat(call.out().lines()).contains("problem:   CHALLENGE, cookie challenge");
        assertThat(call.status()).isEqualTo(1);
    }

    @Test
    void row1APrivateAddressIsNotTried() {
        Invocation call = Invocation.of("sources", "try", "http://127.0.0.1:9200/");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out().lines()).anyMatch(line -> line.startsWith("problem:   UNSAFE_URL"));
    }

    /** A directory with one source file, id mau. */
    private Path sources(String... lines) throws IOException {
        List<String> file = new ArrayList<>(List.of("id: mau", "name: Báo Mẫu", "kind: local"));
        file.addAll(List.of(lines));
        Path sources = Files.createDirectory(dir.resolve("sources"));
        Files.write(sources.resolve("mau.yaml"), file);
        return sources;
    }

    private Path copy(String resource) throws IOException {
        Path file = dir.resolve(Path.of(resource).getFileName());
        try (InputStream in = SourcesVerbsTest.class.getResourceAsStream("/" + resource)) {
            Files.copy(in, file);
        }
        return file;
    }
}
