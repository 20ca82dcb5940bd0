package vn.diembao.pipeline.train;

import java.util.Arrays;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * How likely an alert must be for it to be raised, found on answers whose texts the weights were not learnt from (folds).
 * All other labels are given when they are likelier than not: they were learnt with equal weight.
 */
final class AlertThreshold {
    static final String NAME = "alert.threshold";

    private static final int FOLDS = 5;
    /** Log-odds, in steps of a tenth. */
    private static final int WIDEST = 25;

    private static final double STEPS = 10;
    /** An alert missed is worse than a false one: as many are raised as leave this share of them right. */
    private static final double LEAST_RIGHT = 0.77;

    private static final String READ_BY_US = "labels";

    private AlertThreshold() {}

    /** The least log-odds. Our own texts do not count here: half of them were written to be mistaken. */
    static double of(TrainingTable table, Task alert, long seed) {
        int[] folds = FoldSplit.deal(table.samples().stream().map(Sample::item).toList(), FOLDS, seed);
        int[] rows = table.rowsOf(alert);
        int[] read = Arrays.stream(rows)
                .filter(row -> table.samples().get(row).set().startsWith(READ_BY_US))
                .toArray();
        Held held = new Held(new boolean[read.length], new double[read.length]);
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            double[][] weights = table.fit(
                    alert, Arrays.stream(rows).filter(row -> folds[row] != own).toArray());
            for (int i = 0; i < read.length; i++) {
                if (folds[read[i]] == fold) {
                    double[] scores = table.score(alert, weights, read[i]);
                    held.answers[i] = table.samples().get(read[i]).answer().alert();
                    held.odds[i] = scores[1] - scores[0];
                }
            }
        }
        return best(held);
    }

    /** Answers with the log-odds by weights that had not seen them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Held(boolean[] answers, double[] odds) {}

    /** The least threshold that leaves enough right; where none does, the most precise. */
    static double best(Held held) {
        double best = -1;
        double found = 0;
        for (int step = -WIDEST; step <= WIDEST; step++) {
            double threshold = step / STEPS;
            double right = precision(held, threshold);
            if (right >= LEAST_RIGHT) {
                return threshold;
            }
            if (right > best) {
                best = right;
                found = threshold;
            }
        }
        return found;
    }

    private static double precision(Held held, double threshold) {
        int right = 0;
        int given = 0;
        for (int i = 0; i < held.answers.length; i++) {
            if (held.odds[i] > threshold) {
                given++;
                right += held.answers[i] ? 1 : 0;
            }
        }
        return given == 0 ? 1 : (double) right / given;
    }
}
