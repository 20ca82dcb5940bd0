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
                .matches("71 outlets, 20 without a feed; 116 feeds"
                        + " \\(46 verified, 70 unverified; 100 feed, 16 sitemap\\); 0 problems");
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
                .startsWith("1 outlets, 1 without a feed; 0 feeds; 0 problems");
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
                .contains("outlet: none of the source files")
                .anyMatch(line -> line.matches("title: Công nhân may nhận nhà ở xã hội  \\[.+]"))
                .anyMatch(line -> line.matches("published: 2025-07-01T.*  \\[.+]"))
                .anyMatch(line -> line.startsWith("body: 4 paragraphs  ["));
    }

    @Test
    void aPageIsTriedWithTheSelectorsOfItsOutlet() throws IOException {
        Path page = copy("pages/trang.html");
        Invocation call =
                Invocation.of("sources", "try", page.toString(), "--url", "https://www.vietnamplus.vn/a-post1.vnp");
        assertThat(call.out().lines())
                .contains("outlet: VietnamPlus")
                .anyMatch(line -> line.startsWith("title: Công nhân may nhận nhà ở xã hội  [selector"));
    }

    @Test
    void aFeedIsTried() throws IOException {
        Invocation call = Invocation.of("sources", "try", copy("feeds/tin.rss").toString());
        assertThat(call.status()).isZero();
        assertThat(call.out()).startsWith("feed: rss_2.0, \"Báo Mẫu - Công đoàn\", 2 entries");
        assertThat(call.out()).contains("2025-07-01T00:30:00Z  Ký thỏa ước");
    }

    @Test
    void row1APrivateAddressIsNotTried() {
        Invocation call = Invocation.of("sources", "try", "http://127.0.0.1:9200/");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.out()).startsWith("problem: UNSAFE_URL");
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
