package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classification benchmark on a few short articles. */
final class ClassifyBenchmarkTest {
    @TempDir
    private Path dir;

    @Test
    void everyPartAndBaselineIsMeasured() throws IOException {
        Path file = dir.resolve("rows.jsonl");
        Files.writeString(
                file, "{\"title\":\"Quà Tết\",\"text\":\"LĐLĐ tỉnh An Giang tặng quà công nhân dịp Tết Sum vầy.\"}\n");

        List<Figure> figures = ClassifyBenchmark.on(file, 3, 200).run(1, System::nanoTime);

        assertThat(figures)
                .extracting(figure -> figure.subject() + ", " + figure.unit())
                .contains(
                        "words and matching, articles/s",
                        "everything, articles/s",
                        "library over characters, articles/s",
                        "one search a phrase, articles/s",
                        "part: matching, core-ms/article",
                        "part: language, core-ms/article",
                        "heap of all models, MB",
                        "50x phrases, articles/s",
                        "5x phrases, library over characters, articles/s");
        assertThat(figures)
                .filteredOn(figure -> figure.unit().equals("phrases"))
                .extracting(Figure::median)
                .isSorted();
    }

    @Test
    void textsAreJoinedToArticlesOfOneLength() {
        assertThat(JoinedArticles.join(List.of("abc", "de"), 3, 4)).containsExactly("abc\n", "de\na", "bc\nd");
        assertThatThrownBy(() -> JoinedArticles.join(List.of(" "), 1, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text to measure on");
    }
}
