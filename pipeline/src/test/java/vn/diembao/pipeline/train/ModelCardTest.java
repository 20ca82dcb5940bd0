package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.learn.ModelWeights;

final class ModelCardTest {
    private static final ModelWeights WEIGHTS = new ModelWeights(
                    List.of("alert:yes"),
                    List.of("one"),
                    Map.of("alert.threshold", -0.4),
                    new int[] {5, 9},
                    new float[] {1, 2},
                    new byte[] {3, -3},
                    new float[] {0.1f},
                    new float[] {0.5f},
                    "")
            .versioned();

    @TempDir
    private Path dir;

    @Test
    void tellsWhatTheModelLearntFromAndHowGoodItIs() throws IOException {
        Path page = dir.resolve("models.md");

        card(0.75).writeInto(page);

        assertThat(Files.readString(page))
                .contains("| version | " + WEIGHTS.version() + " |")
                .contains("| seed | 1929 |")
                .contains("| settings | {alert.threshold=-0.4} |")
                .contains("| trained on | 2026-01-02 |")
                .contains("| own/o1.jsonl | 3 | our writing | Apache-2.0 | `")
                .contains("| alert:yes | 41 |")
                .contains("| relevance | 0.750 | 0.700 – 0.800 | 12 |")
                .contains("| none | – | – – – | 0 |");
    }

    @Test
    void aNewCardTakesThePlaceOfTheOldOneAlone() throws IOException {
        Path page = dir.resolve("models.md");
        Files.writeString(page, "# Models\n\nBefore.\n");
        card(0.25).writeInto(page);
        Files.writeString(page, Files.readString(page) + "\nAfter.\n");

        card(0.75).writeInto(page);

        assertThat(Files.readString(page))
                .startsWith("# Models\n\nBefore.\n")
                .endsWith("\nAfter.\n")
                .contains("0.750")
                .doesNotContain("0.250");
    }

    private ModelCard card(double score) throws IOException {
        Path model = dir.resolve("labels.bin");
        Files.write(model, new byte[1500]);
        WrittenSets written = WrittenSets.in(dir, 3);
        written.write(
                "project/files.yaml",
                List.of("- {place: ours, path: own/*.jsonl, use: our writing, licence: Apache-2.0}"));
        TrainingFiles files = TrainingFiles.in(written.project(), written.shared());
        ModelCard.Training training = new ModelCard.Training(
                WEIGHTS,
                files,
                Map.of("alert:yes", 41),
                1929,
                model,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(90));
        List<Score> scores = List.of(
                new Score("relevance", score, 0.7, 0.8, 12), new Score("none", Double.NaN, Double.NaN, Double.NaN, 0));
        return new ModelCard(training, List.of(new ScoreTable("gold", "articles", 12, scores)));
    }
}
