package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.LabelModel;
import vn.diembao.pipeline.learn.ModelWeights;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class ModelTrainerTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final int ROWS = 12;

    @TempDir
    private Path dir;

    @Test
    void equalTextsAndSeedGiveEqualBytes() throws IOException {
        byte[] first = bytes(trainer(3).train());
        byte[] second = bytes(trainer(3).train());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theFileIsReadBackAsItWasTrained() throws IOException {
        ModelWeights trained = trainer(3).train();

        ModelWeights read = ModelWeights.read(new ByteArrayInputStream(bytes(trained)));

        assertThat(read.version()).isEqualTo(trained.version()).hasSize(8);
        assertThat(read.gramWeights()).isEqualTo(trained.gramWeights());
    }

    @Test
    void thePackedModelScoresLikeTheFittedOneWithinItsSteps() throws IOException {
        ModelTrainer trainer = trainer(3);
        ModelWeights weights = trainer.train();
        LabelModel model = new LabelModel(weights);
        StoryReader reader = new StoryReader(TAXONOMY);
        TrainingTable table = trainer.table();
        Tasks.Task relevance = Tasks.all(TAXONOMY).get(0);
        double[][] fitted = table.fit(relevance, table.rowsOf(relevance));

        for (int row = 0; row < ROWS; row++) {
            Features read = reader.read(table.samples().get(row).input()).features();
            float[] traits = Traits.withRoles(read.traits(), table.roles().measured(row));
            Features features = new Features(read.grams(), read.counts(), read.places(), traits);
            float[] packed = model.score(model.weigh(features));
            double[] exact = table.score(relevance, fitted, row);
            for (int outcome = 0; outcome < exact.length; outcome++) {
                int label = model.number("relevance:" + relevance.outcomes().get(outcome));
                double score = packed[label];
                assertThat(score).isCloseTo(exact[outcome], within(0.1 + Math.abs(exact[outcome]) / 8));
            }
        }
    }

    @Test
    void whatItLearntFromIsLabelledRight() throws IOException {
        ModelTrainer trainer = trainer(3);
        LabelModel model = new LabelModel(trainer.train());
        StoryReader reader = new StoryReader(TAXONOMY, model);

        for (Sample sample : trainer.table().samples().subList(0, ROWS)) {
            float[] scores = model.score(model.weigh(reader.read(sample.input()).features()));
            String best = model.labels("relevance").stream()
                    .max((one, other) -> Float.compare(scores[model.number(one)], scores[model.number(other)]))
                    .orElseThrow();
            assertThat(best).isEqualTo("relevance:" + sample.answer().relevance());
        }
    }

    @Test
    void countsTheTextsThatSpeakForALabel() throws IOException {
        // 12 answers to articles, 12 rows of ours and 6 of them again without diacritics, a third of each kind.
        assertThat(trainer(3).counts())
                .containsEntry("relevance:union", 10)
                .containsEntry("relevance:none", 10)
                .containsEntry("news_tone:pos", 4)
                .containsEntry("alert:yes", 10)
                .containsEntry("union_role:helps", 2)
                .containsEntry("union_role:acts", 0)
                .doesNotContainKey("alert_kinds:accident");
    }

    @Test
    void tellsWhatItIsDoing() throws IOException {
        List<String> told = new ArrayList<>();

        ModelTrainer.prepare(WrittenSets.in(dir, ROWS).sets(), TAXONOMY, 3, told::add)
                .train();

        assertThat(told).first().asString().startsWith("reading ");
        assertThat(told).contains("learning relevance union labour none");
        assertThat(told)
                .as("tones are asked for twice and learnt once")
                .filteredOn(line -> line.startsWith("learning event_tone pos neu neg, fold "))
                .hasSize(5);
    }

    private ModelTrainer trainer(long seed) throws IOException {
        return ModelTrainer.prepare(WrittenSets.in(dir, ROWS).sets(), TAXONOMY, seed, line -> {});
    }

    private static byte[] bytes(ModelWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }
}
