package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedBenchmarkTest {
    @Test
    void bothParsersReadAllEntries() throws IOException {
        List<Figure> figures = new FeedBenchmark().run(1, System::nanoTime);
        assertThat(figures)
                .extracting(figure -> figure.subject() + ", " + figure.unit())
                .containsExactly(
                        "entries, entries",
                        "ours, entries/s",
                        "ours, MB/s",
                        "stock rome, entries/s",
                        "stock rome, MB/s",
                        "ours to stock rome, x");
        assertThat(figures).first().extracting(Figure::median).isEqualTo(2_000.0);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.least()).isPositive());
    }
}
