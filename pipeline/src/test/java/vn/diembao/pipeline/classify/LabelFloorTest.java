package vn.diembao.pipeline.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.LabelScores;

/** The quality floor of the labels: no score may fall below {@code label-floor.properties}. */
final class LabelFloorTest {
    private static final String GOLD = "shared/eval/gold-dev.jsonl";
    private static final double TOLERANCE = 0.0005;

    @Test
    void keepsTheQualityOfTheLabels() throws IOException {
        Path gold = find();
        assumeTrue(gold != null, GOLD + " is not beside the repository: the label floor was not checked");
        Properties floor = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/classify/label-floor.properties")) {
            floor.load(in);
        }
        assertThat(sha256(gold)).as("corpus of the floor").isEqualTo(floor.getProperty("corpus_sha256"));

        Map<String, Double> scores = score(gold);

        assertThat(scores).allSatisfy((name, score) -> assertThat(score)
                .as("%s of %s", name, scores)
                .isGreaterThanOrEqualTo(Double.parseDouble(floor.getProperty(name)) - TOLERANCE));
    }

    private static Map<String, Double> score(Path gold) throws IOException {
        Classifier classifier = new Classifier(Taxonomy.load());
        JsonMapper json = new JsonMapper();
        LabelScores scores = new LabelScores();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = json.readTree(line);
            scores.add(
                    row.path("labels"),
                    classifier.classify(new ClassifierInput(
                            row.path("title").asText(), "", row.path("text").asText(), null, ArticleKind.PRESS)));
        }
        return scores.scores();
    }

    private static Path find() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            if (Files.exists(directory.resolve(GOLD))) {
                return directory.resolve(GOLD);
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
