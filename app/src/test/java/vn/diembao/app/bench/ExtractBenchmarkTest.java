package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extraction benchmark on two small pages, once plain and once compressed. */
final class ExtractBenchmarkTest {
    private static final String FIRST = "Công nhân ca đêm của nhà máy sợi được đổi giờ đưa đón con từ tuần tới.";
    private static final String SECOND = "Công đoàn cơ sở đã thỏa thuận việc này với chủ xưởng sau ba buổi bàn bạc.";

    @TempDir
    private Path dir;

    @BeforeEach
    void pages() throws IOException {
        String page = "<html><body><article><h1>Đổi giờ</h1><p>" + FIRST + "</p><p>" + SECOND
                + "</p></article></body></html>";
        Path directory = Files.createDirectory(dir.resolve("pages"));
        Files.writeString(directory.resolve("mot.html"), page);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("hai.html.gz")))) {
            out.write(Files.readAllBytes(directory.resolve("mot.html")));
        }
        Files.writeString(directory.resolve("readme.txt"), "no page");
    }

    @Test
    void allThreeContendersAreMeasured() throws IOException {
        List<Figure> figures = ExtractBenchmark.on(dir.resolve("pages")).run(2, System::nanoTime);
        assertThat(figures)
                .extracting(figure -> figure.subject() + ", " + figure.unit())
                .containsExactly(
                        "pages, pages",
                        "size of a page, KB",
                        "ours, pages/s",
                        "ours, MB/s",
                        "readability4j, pages/s",
                        "readability4j, MB/s",
                        "jsoup parse, pages/s",
                        "jsoup parse, MB/s",
                        "ours to readability4j, x",
                        "ours to jsoup parse, x");
        assertThat(figures.get(0).median()).isEqualTo(2);
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.least()).isPositive();
            assertThat(figure.median()).isBetween(figure.least(), figure.most());
        });
    }

    @Test
    void aGoldTextBesideThePagesIsScoredForBothExtractors() throws IOException {
        Files.writeString(
                dir.resolve("gold.jsonl"),
                "{\"id\":\"1\",\"file\":\"pages/hai.html.gz\",\"url\":\"https://bao-mau.vn/a\",\"body\":\"" + FIRST
                        + "\\n\\n" + SECOND + "\"}\n");
        List<Figure> figures = ExtractBenchmark.on(dir.resolve("pages")).run(1, System::nanoTime);
        assertThat(figures)
                .filteredOn(figure -> figure.unit().equals("F1"))
                .extracting(Figure::subject)
                .containsExactly("ours", "readability4j");
        assertThat(figures)
                .filteredOn(figure -> figure.unit().equals("F1"))
                .first()
                .extracting(Figure::median)
                .isEqualTo(1.0);
    }

    @Test
    void aDirectoryWithoutPagesIsRefused() {
        assertThatThrownBy(() -> ExtractBenchmark.on(Files.createDirectory(dir.resolve("empty"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no .html or .html.gz");
    }

    @Test
    void ourOwnPagesHaveTheSizeOfRealOnesAndAreAlwaysTheSame() throws IOException {
        List<BenchPage> pages = DressedPages.all();
        assertThat(pages).hasSizeGreaterThan(50).isEqualTo(DressedPages.all());
        assertThat(pages).allSatisfy(page -> assertThat(page.html().length()).isBetween(20_000, 60_000));
    }
}
