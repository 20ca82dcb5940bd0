package vn.diembao.pipeline.train;

import java.util.Arrays;
import java.util.List;
import vn.diembao.pipeline.train.Tasks.Task;

/** Scores of texts by weights that were not learnt from them: the texts are dealt into folds. */
final class HeldScores {
    private static final int FOLDS = 5;
    /** Articles taken as they came, and articles that were chosen to be read. */
    static final List<String> READ = List.of("labels-train", "labels-read");

    /** Articles taken as they came: how often they say something is how often it is said. */
    static final List<String> AS_THEY_CAME = List.of("labels-train");

    private HeldScores() {}

    /** Those of some sets. Our own texts are in none of them: half were written to be mistaken. */
    static int[] rows(TrainingTable table, Task task, List<String> sets) {
        return Arrays.stream(table.rowsOf(task))
                .filter(row -> sets.contains(table.samples().get(row).set()))
                .toArray();
    }

    /**
     * By row and outcome.
     *
     * @param read rows that are scored, whether the task learns from them or not
     */
    static double[][] of(TrainingTable table, Task task, int[] read, long seed) {
        int[] folds = FoldSplit.deal(table.samples().stream().map(Sample::item).toList(), FOLDS, seed);
        double[][] scores = new double[read.length][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            double[][] weights = table.fit(
                    task,
                    Arrays.stream(table.rowsOf(task))
                            .filter(row -> folds[row] != own)
                            .toArray());
            for (int i = 0; i < read.length; i++) {
                if (folds[read[i]] == fold) {
                    scores[i] = table.score(task, weights, read[i]);
                }
            }
        }
        return scores;
    }
}
