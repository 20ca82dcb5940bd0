package vn.diembao.pipeline.train;

import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * How likely an alert must be for it to be raised, found on answers whose texts the weights were not learnt from (folds).
 * Labels of their own are given when they are likelier than not: they were learnt with equal weight.
 */
final class AlertThreshold {
    /** Log-odds, in steps of a tenth. */
    private static final int WIDEST = 25;

    private static final double STEPS = 10;
    /** An alert missed is worse than a false one: as many are raised as leave this share of them right. */
    private static final double LEAST_RIGHT = 0.77;

    /** Articles taken as they came, and articles that were chosen to be read; of our own texts half were written to be mistaken. */
    private static final List<String> READ = List.of("labels-train", "labels-read");

    private AlertThreshold() {}

    /**
     * The least log-odds.
     *
     * @param tone of the event: what is no bad news has to be an alert more likely than not
     * @param lines what is added to the scores of tones
     */
    static double of(HeldScores held, Task alert, Task tone, Map<String, Double> lines) {
        int[] read = held.rows(alert, READ);
        Held found = new Held(new boolean[read.length], new double[read.length], new String[read.length]);
        for (int i = 0; i < read.length; i++) {
            double[] scores = held.of(alert, read[i]);
            found.answers[i] = held.answer(read[i]).alert();
            found.odds[i] = scores[1] - scores[0];
            found.tones[i] = OutcomeLines.chosen(tone, held.of(tone, read[i]), lines);
        }
        return best(found);
    }

    /** Answers with the log-odds and the tone by weights that had not seen them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Held(boolean[] answers, double[] odds, String[] tones) {}

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
            if (held.odds[i] > LabelJudge.leastOdds(threshold, held.tones[i])) {
                given++;
                right += held.answers[i] ? 1 : 0;
            }
        }
        return given == 0 ? 1 : (double) right / given;
    }
}
