package vn.diembao.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FigureTableTest {
    private static final List<Figure> FIGURES = List.of(
            Figure.of("extract", "pages", "pages", 66),
            Figure.of("extract", "ours", "pages/s", Spread.of(120.4, 100, 131.9)),
            new Figure("extract", "ours to parse", "x", 0.5, 0.25, 12.3456));

    @TempDir
    private Path dir;

    @Test
    void aTableIsAlignedAndShowsTheEndsWhereTheyDiffer() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FigureTable.print(FIGURES, new PrintStream(bytes, true, UTF_8));
        assertThat(bytes.toString(UTF_8).lines())
                .containsExactly(
                        "extract  pages                   66 pages",
                        "extract  ours                   120 pages/s  (100 to 132)",
                        "extract  ours to parse        0.500 x  (0.250 to 12.3)");
    }

    @Test
    void eachFigureBecomesAJsonLine() throws IOException {
        Path file = dir.resolve("figures.jsonl");
        FigureTable.write(FIGURES, file);
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .last()
                .isEqualTo("{\"bench\":\"extract\",\"subject\":\"ours to parse\",\"unit\":\"x\","
                        + "\"median\":0.5,\"least\":0.25,\"most\":12.3456}");
    }

    @Test
    void aQuantileBetweenTwoValuesIsTakenInProportion() {
        double[] sorted = {1, 2, 3, 4};
        assertThat(Spread.quantile(sorted, 0)).isEqualTo(1);
        assertThat(Spread.quantile(sorted, 0.5)).isEqualTo(2.5);
        assertThat(Spread.quantile(sorted, 0.95)).isCloseTo(3.85, within(1e-9));
        assertThat(Spread.quantile(sorted, 1)).isEqualTo(4);
    }
}
