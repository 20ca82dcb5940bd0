package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The quality floor of stories and copies: no score may fall below {@code story-floor.properties}. */
final class StoryFloorTest {
    private static final String STORIES = "eval/stories-dev.jsonl";
    private static final double TOLERANCE = 0.0005;

    @Test
    void keepsTheQualityOfStoriesAndCopies() throws IOException {
        Path shared = find();
        assumeTrue(shared != null, STORIES + " is not beside the repository: the story floor was not checked");
        Properties floor = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/story/story-floor.properties")) {
            floor.load(in);
        }
        assertThat(sha256(shared.resolve(STORIES))).as("corpus of the floor").isEqualTo(floor.remove("corpus_sha256"));

        Map<String, Double> scores = new HashMap<>();
        GroupEvaluation evaluation = new GroupEvaluation(shared, ModelTrainer.SEED);
        for (String name : GroupEvaluation.NAMES) {
            evaluation.of(name).scores().forEach(score -> scores.put(name + '.' + score.name(), score.value()));
        }

        assertThat(floor.stringPropertyNames()).isNotEmpty().allSatisfy(name -> assertThat(scores.get(name))
                .as("%s of %s", name, scores)
                .isGreaterThanOrEqualTo(Double.parseDouble(floor.getProperty(name)) - TOLERANCE));
    }

    private static Path find() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            if (Files.exists(directory.resolve("shared").resolve(STORIES))) {
                return directory.resolve("shared");
            }
            directory = directory.getParent();
        }
        return null;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
