package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.LoadRun;
import vn.diembao.pipeline.StateStore;

/** What is counted, not how fast it is. */
@Timeout(120)
final class HistoryBenchmarkTest {
    @TempDir
    private Path directory;

    @Test
    void eachClipIsRememberedOnceHoweverOftenItIsRead() throws IOException {
        Path work = directory.resolve("work");
        List<Long> told = new ArrayList<>();
        List<Figure> figures = new HistoryBenchmark(
                        500, 3_000, 100, new LoadRun.Plan(work, Duration.ofMillis(500), StateStore.ROCKSDB))
                .run(System::nanoTime, told::add);
        long clips = GeneratedArticles.ofOwnTexts(3_000, 100, 7).clips();
        assertThat(clips).as("one in a hundred is read twice").isBetween(2_930L, 2_999L);
        assertThat(figures).extracting(Figure::median).first().isEqualTo((double) clips);
        assertThat(figures)
                .extracting(Figure::median)
                .allSatisfy(median -> assertThat(median).isPositive().isFinite());
        assertThat(told).last().isEqualTo(clips);
        assertThat(work).as("nothing stays behind").doesNotExist();
    }

    @Test
    void fewAndManyMustDiffer() {
        LoadRun.Plan plan = new LoadRun.Plan(directory, Duration.ofSeconds(1), StateStore.ROCKSDB);
        assertThatIllegalArgumentException().isThrownBy(() -> new HistoryBenchmark(10, 19, 100, plan));
    }
}
