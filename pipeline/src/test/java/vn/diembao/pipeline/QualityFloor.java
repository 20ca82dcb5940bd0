package vn.diembao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/** Scores below which the build fails, and the corpus they belong to. */
public final class QualityFloor {
    private static final String CORPUS = "corpus_sha256";
    private static final double TOLERANCE = 0.0005;

    private final Properties floor = new Properties();

    /** @param resource properties of scores by name */
    public QualityFloor(String resource) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(resource)) {
            floor.load(in);
        }
    }

    /** A file of the directory beside the repository; where there is none, the test is skipped and says so. */
    public Path corpus(String name) throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("shared").resolve(name))) {
            directory = directory.getParent();
        }
        assumeTrue(directory != null, "shared/" + name + " is not beside the repository: its floor was not checked");
        Path corpus = directory.resolve("shared").resolve(name);
        assertThat(sha256(corpus)).as("corpus of the floor").isEqualTo(floor.getProperty(CORPUS));
        return corpus;
    }

    /** Fails when a score is missing or too low. */
    public void hold(Map<String, Double> scores) {
        assertThat(floor.stringPropertyNames()).isNotEmpty();
        for (String name : floor.stringPropertyNames()) {
            if (!name.equals(CORPUS)) {
                assertThat(scores.get(name))
                        .as("%s of %s", name, scores)
                        .isGreaterThanOrEqualTo(Double.parseDouble(floor.getProperty(name)) - TOLERANCE);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
