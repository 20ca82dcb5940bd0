package vn.diembao.pipeline.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.pipeline.QualityFloor;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.train.LabelScores;

/** The quality floor of the labels: no score may fall below {@code label-floor.properties}. */
final class LabelFloorTest {
    @Test
    void keepsTheQualityOfTheLabels() throws IOException {
        QualityFloor floor = new QualityFloor("/classify/label-floor.properties");

        floor.hold(score(floor.corpus("eval/gold-dev.jsonl")));
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
}
