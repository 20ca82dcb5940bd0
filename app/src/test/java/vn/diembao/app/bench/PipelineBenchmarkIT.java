package vn.diembao.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.pipeline.LoadRun;
import vn.diembao.pipeline.StateStore;

/** The whole job on a few articles: what is counted, not how fast it is. */
@Timeout(300)
final class PipelineBenchmarkIT {
    /** The job takes some seconds over them: a step that ends between two looks is not seen. */
    private static final long ARTICLES = 3_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(StateStore.class)
    void theJobIsMeasuredAgainstABareBulkLoop(StateStore store) throws IOException {
        Path work = directory.resolve("work");
        Map<String, Double> figures =
                medians(new PipelineBenchmark(ARTICLES, 600, new LoadRun.Plan(work, Duration.ofMillis(200), store))
                        .run(System::nanoTime));
        assertThat(figures).containsEntry("articles, articles", (double) ARTICLES);
        assertThat(figures)
                .containsKeys(
                        "cores, cores",
                        "the job, clips/s",
                        "bare bulk loop, clips/s",
                        "the job to bare bulk loop, x",
                        "the job, core-ms/clip",
                        "bare bulk loop, core-ms/clip",
                        "the job to bare bulk loop by core-ms, x",
                        "state of track-histories, bytes/clip",
                        "state of find-stories, bytes/clip",
                        "heap, second half, MB/100,000 clips");
        assertThat(figures.get("the job, clips/s")).isPositive();
        assertThat(figures.get("bare bulk loop, clips/s")).isPositive();
        assertThat(figures.keySet())
                .as("each stage of the job")
                .contains(
                        "part: make-articles, normalize-articles, core-ms/clip",
                        "part: look-up-histories, core-ms/clip",
                        "part: track-histories, core-ms/clip",
                        "part: find-stories, core-ms/clip",
                        "part: classify-articles, core-ms/clip",
                        "part: index-documents, core-ms/clip",
                        "part: elasticsearch, core-ms/clip");
        assertThat(work).as("nothing stays behind").doesNotExist();
    }

    @Test
    void theDelayIsTheWaitForThePollAndWhatTheJobNeeds() throws IOException {
        Map<String, Double> figures =
                medians(new DelayBenchmark(20, Duration.ofSeconds(3), directory.resolve("work")).run(System::nanoTime));
        assertThat(figures).containsEntry("items, items", 20.0).containsEntry("time between two polls, s", 3.0);
        assertThat(figures.get("from poll to searchable, half, s")).isBetween(0.0, 60.0);
        assertThat(figures.get("from poll to searchable, 95 %, s"))
                .isBetween(figures.get("from poll to searchable, half, s"), 120.0);
        assertThat(figures.get("from feed item to searchable, 95 %, s"))
                .isGreaterThanOrEqualTo(figures.get("from poll to searchable, half, s"));
    }

    private static Map<String, Double> medians(List<Figure> figures) {
        Map<String, Double> medians = new TreeMap<>();
        figures.forEach(figure -> medians.put(figure.subject() + ", " + figure.unit(), figure.median()));
        return medians;
    }
}
