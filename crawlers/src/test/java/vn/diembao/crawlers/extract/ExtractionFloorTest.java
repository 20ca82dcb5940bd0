package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Extraction may not get worse: body F1 over four-word shingles, each page weighing the same, against the baseline in
 * {@code extraction-baseline.properties}. The corpus is outside the repository; without it the test is skipped.
 */
class ExtractionFloorTest {
    private static final double TOLERANCE = 0.0005;

    @TempDir
    private Path dir;

    @Test
    void bodyScoreStaysAtItsFloor() throws IOException, GeneralSecurityException {
        Path corpus = corpus();
        assumeTrue(corpus != null, "no shared/eval/extraction beside the repository: extraction floor not checked");
        Properties baseline = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/extract/extraction-baseline.properties")) {
            baseline.load(in);
        }
        assertThat(sha256(corpus)).as("the corpus of the baseline").isEqualTo(baseline.getProperty("corpus.sha256"));
        assertThat(score(corpus)).isGreaterThan(Double.parseDouble(baseline.getProperty("body.f1")) - TOLERANCE);
    }

    private double score(Path corpus) throws IOException {
        Path predicted = dir.resolve("pred.jsonl");
        assertThat(ExtractRows.run(corpus.resolve("gold.jsonl"), predicted).bad())
                .isZero();
        List<JsonNode> gold = rows(corpus.resolve("gold.jsonl"));
        List<JsonNode> pred = rows(predicted);
        ShingleScore score = new ShingleScore();
        for (int i = 0; i < gold.size(); i++) {
            score.add(
                    gold.get(i).path("body").asText(), pred.get(i).path("text").asText());
        }
        return score.f1();
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(json.readTree(line));
        }
        return rows;
    }

    /** Null when no directory above has it. */
    private static Path corpus() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared/eval/extraction");
            if (Files.isReadable(corpus.resolve("gold.jsonl"))) {
                return corpus;
            }
        }
        return null;
    }

    private static String sha256(Path corpus) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> pages = Files.list(corpus.resolve("pages"))) {
            for (Path file : Stream.concat(Stream.of(corpus.resolve("gold.jsonl")), pages.sorted())
                    .toList()) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
