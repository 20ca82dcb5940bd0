package vn.diembao.pipeline.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.QualityFloor;

/** The quality floor of stories and copies: no score may fall below {@code story-floor.properties}. */
final class StoryFloorTest {
    @Test
    void keepsTheQualityOfStoriesAndCopies() throws IOException {
        QualityFloor floor = new QualityFloor("/story/story-floor.properties");
        Path shared = floor.corpus("eval/stories-dev.jsonl").getParent().getParent();

        Map<String, Double> scores = new HashMap<>();
        GroupEvaluation evaluation = new GroupEvaluation(shared, ModelTrainer.SEED);
        for (String name : GroupEvaluation.NAMES) {
            evaluation.of(name).scores().forEach(score -> scores.put(name + '.' + score.name(), score.value()));
        }

        floor.hold(scores);
    }
}
