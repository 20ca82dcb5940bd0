package vn.diembao.pipeline.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.QualityFloor;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.programme.FigureContext;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/**
 * The quality floor of reported numbers on the project's own texts: no score may fall below {@code
 * number-floor.properties}. The texts lie in the repository, so this never skips.
 */
final class NumberFloorTest {
    private static final Path TRAINING = Path.of("src/training");
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final Classifier CLASSIFIER = new Classifier(TAXONOMY);
    private static final PhraseTrie TRIE = new PhraseTrie(TAXONOMY, FigureContext.LISTS);

    @Test
    void keepsTheQualityOfReportedNumbers() throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>(score("own"));
        scores.putAll(score("evaluation"));

        new QualityFloor("/classify/number-floor.properties").hold(scores);
    }

    private static Map<String, Double> score(String set) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(TRAINING.resolve(set))) {
            files = listed.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        JsonMapper json = new JsonMapper();
        NumberScores scores = new NumberScores(NumberFloorTest::unitId);
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode row = json.readTree(line);
                // Some texts were written for other labels, and their figures are not named.
                if (row.path("labels").has("numbers")) {
                    scores.add(
                            row.path("labels").path("numbers"),
                            CLASSIFIER.classify(input(row)).numbers());
                }
            }
        }
        return scores.scores(set);
    }

    private static ClassifierInput input(JsonNode row) {
        ArticleKind kind = row.path("kind").asText().equals("social") ? ArticleKind.SOCIAL : ArticleKind.PRESS;
        String published = row.path("published").asText("");
        Instant at =
                published.isEmpty() ? null : OffsetDateTime.parse(published).toInstant();
        return new ClassifierInput(
                row.path("title").asText(""), "", row.path("text").asText(), at, kind);
    }

    private static String unitId(String written) {
        for (Match unit : TRIE.read("body", written).longestOf("units")) {
            if (unit.first() == 0) {
                return unit.id();
            }
        }
        return written;
    }
}
