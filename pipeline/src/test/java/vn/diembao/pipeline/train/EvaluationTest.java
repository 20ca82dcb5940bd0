package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.pipeline.classify.Classifier;
import vn.diembao.pipeline.taxonomy.Taxonomy;

final class EvaluationTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();
    private static final int ROWS = 30;

    @TempDir
    private Path dir;

    @Test
    void foldsTellTextsApartThatAreEasilyTold() throws IOException {
        List<ScoreTable> tables = folds(List.of("relevance", "news-tone"), 3);

        assertThat(tables).extracting(ScoreTable::name).containsExactly("relevance", "news-tone");
        assertThat(tables.get(0).texts()).isEqualTo(2 * ROWS);
        assertThat(tables.get(1).texts()).isEqualTo(ROWS);
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.scores().get(0).value()).isGreaterThan(0.9));
    }

    @Test
    void rolesAreScoredBySentences() throws IOException {
        assertThat(folds(List.of("roles"), 3))
                .singleElement()
                .extracting(ScoreTable::texts)
                .isEqualTo(3);
    }

    @Test
    void equalFoldsGiveEqualScores() throws IOException {
        assertThat(folds(List.of("stance"), 3)).isEqualTo(folds(List.of("stance"), 3));
    }

    @Test
    void theClassifierIsScoredWithWhatOnlyOurTextsAnswer() throws IOException {
        Evaluation evaluation = new Evaluation(WrittenSets.in(dir, ROWS).sets(), 1);
        Classifier classifier = new Classifier(TAXONOMY);

        ScoreTable gold = evaluation.ofClassifier(Evaluation.GOLD, classifier::classify);
        ScoreTable traps = evaluation.ofClassifier(Evaluation.TRAPS, classifier::classify);

        assertThat(gold.scores())
                .extracting(Score::name)
                .contains("relevance", "alert_recall")
                .hasSize(9);
        assertThat(traps.scores())
                .extracting(Score::name)
                .contains("relevance", "federations", "content_lines", "numbers", "alert_kinds:stoppage_recall");
        assertThat(traps.texts()).isEqualTo(ROWS);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> folds(List.of("colour"), 3))
                .withMessageContaining("colour");
    }

    private List<ScoreTable> folds(List<String> names, int folds) throws IOException {
        List<ScoreTable> tables = new ArrayList<>();
        new Evaluation(WrittenSets.in(dir, ROWS).sets(), 1).byFolds(names, TAXONOMY, folds, line -> {}, tables::add);
        return tables;
    }
}
