package vn.diembao.pipeline.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * Scores of texts by weights that were not learnt from them: the texts are dealt into folds. A task is learnt when it is first asked
 * for, once for each fold.
 */
final class HeldScores {
    private static final int NONE = -1;

    private final TrainingTable table;
    private final int[] dealt;
    private final Folds folds;
    private final Consumer<String> progress;
    /** By row: in which fold it is held out, if in any. */
    private final int[] foldOf;

    private final Map<Task, double[][]> known = new HashMap<>();

    /**
     * Into how many folds, and by which deal.
     *
     * @param count at least 2
     */
    record Folds(int count, long seed) {}

    /**
     * Deals texts.
     *
     * @param dealt rows that are held out in turn, and with each what is of its group; from all others every fold learns
     * @param progress gets a line for each fold of a task
     */
    HeldScores(TrainingTable table, int[] dealt, Folds folds, Consumer<String> progress) {
        this.table = table;
        this.dealt = dealt;
        this.folds = folds;
        this.progress = progress;
        List<FoldSplit.Item> items = Arrays.stream(dealt)
                .mapToObj(row -> table.samples().get(row).item())
                .toList();
        int[] found = FoldSplit.deal(items, folds.count(), folds.seed());
        Map<String, Integer> byGroup = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            byGroup.put(items.get(i).group(), found[i]);
        }
        foldOf = table.samples().stream()
                .mapToInt(sample -> byGroup.getOrDefault(sample.group(), NONE))
                .toArray();
    }

    /** Rows that are held out in turn. */
    int[] rows() {
        return dealt;
    }

    /** Those of some sets that a task could learn from. */
    int[] rows(Task task, List<String> sets) {
        return Arrays.stream(dealt)
                .filter(row -> sets.contains(table.samples().get(row).set()))
                .filter(row -> task.teaches().test(answer(row)))
                .toArray();
    }

    Answer answer(int row) {
        return table.samples().get(row).answer();
    }

    /** Of the outcomes of a task for one of {@link #rows()}, whether the task could learn from it or not. */
    double[] of(Task task, int row) {
        return known.computeIfAbsent(task, this::learn)[row];
    }

    private double[][] learn(Task task) {
        double[][] scores = new double[foldOf.length][];
        for (int fold = 0; fold < folds.count(); fold++) {
            progress.accept("learning " + task.group() + ' ' + String.join(" ", task.outcomes()) + ", fold "
                    + (fold + 1) + " of " + folds.count());
            int own = fold;
            int[] taught = Arrays.stream(table.rowsOf(task))
                    .filter(row -> foldOf[row] != own)
                    .toArray();
            double[][] weights = table.fit(task, taught);
            for (int row : dealt) {
                if (foldOf[row] == own) {
                    scores[row] = table.score(task, weights, row);
                }
            }
        }
        return scores;
    }
}
