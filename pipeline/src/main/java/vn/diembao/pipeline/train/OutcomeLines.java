package vn.diembao.pipeline.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.pipeline.judge.LabelJudge;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * What is added to the scores of three outcomes before the highest is taken, so that F1 over the outcomes is the best on
 * texts the weights were not learnt from. Each outcome is learnt against all others; what lies in the middle is then given
 * whatever is doubtful, for no other scores are so often near each other. Where F1 is the highest is chance, for it is about as high all
 * around: the mean of all places is taken, each with the more weight the nearer it comes to the best.
 */
final class OutcomeLines {
    /** Log-odds up and down, in steps of a half: where F1 is the same everywhere, nothing is added. */
    private static final int FARTHEST = 8;

    private static final double STEP = 0.5;
    /** F1 that makes a place count e times as much. */
    private static final double SOFTNESS = 0.01;

    private static final double HUNDREDTHS = 100;

    /** Articles taken as they came: how often they say something is how often it is said. */
    private static final List<String> AS_THEY_CAME = List.of("labels-train");

    private OutcomeLines() {}

    /** Settings of the model, by name: nothing is added to the outcome in the middle. */
    static Map<String, Double> of(HeldScores held, Task task) {
        int[] read = held.rows(task, AS_THEY_CAME);
        double[][] scores = new double[read.length][];
        int[] meant = new int[read.length];
        for (int i = 0; i < read.length; i++) {
            scores[i] = held.of(task, read[i]);
            meant[i] = task.choice().apply(held.answer(read[i]));
        }
        double[] lines = best(scores, meant);
        Map<String, Double> settings = new TreeMap<>();
        for (int outcome = 0; outcome < lines.length; outcome += 2) {
            settings.put(LabelJudge.line(task.group(), task.outcomes().get(outcome)), lines[outcome]);
        }
        return settings;
    }

    /**
     * What to add to the three outcomes, to the hundredth; nothing where there are no rows.
     *
     * @param meant number of the right outcome of each row
     */
    static double[] best(double[][] scores, int[] meant) {
        double first = 0;
        double last = 0;
        double all = 0;
        for (int i = -FARTHEST; i <= FARTHEST; i++) {
            for (int j = -FARTHEST; j <= FARTHEST; j++) {
                double weight = Math.exp(measure(scores, meant, new double[] {i * STEP, 0, j * STEP}) / SOFTNESS);
                first += weight * i * STEP;
                last += weight * j * STEP;
                all += weight;
            }
        }
        return new double[] {rounded(first / all), 0, rounded(last / all)};
    }

    private static double rounded(double line) {
        return Math.round(line * HUNDREDTHS) / HUNDREDTHS;
    }

    /** Mean F1 of the outcomes. */
    private static double measure(double[][] scores, int[] meant, double[] lines) {
        int[] hits = new int[lines.length];
        int[] given = new int[lines.length];
        int[] asked = new int[lines.length];
        for (int row = 0; row < scores.length; row++) {
            int found = highest(scores[row], lines);
            given[found]++;
            asked[meant[row]]++;
            hits[found] += found == meant[row] ? 1 : 0;
        }
        double sum = 0;
        for (int outcome = 0; outcome < lines.length; outcome++) {
            int both = given[outcome] + asked[outcome];
            sum += both == 0 ? 0 : 2.0 * hits[outcome] / both;
        }
        return sum / lines.length;
    }

    /** Number of the outcome whose score is the highest with what is added; of evens the first. */
    static int highest(double[] scores, double[] lines) {
        int best = 0;
        for (int outcome = 1; outcome < scores.length; outcome++) {
            best = scores[outcome] + lines[outcome] > scores[best] + lines[best] ? outcome : best;
        }
        return best;
    }

    /** The outcome that scores give with the lines of a model; nothing is added where it has none. */
    static String chosen(Task task, double[] scores, Map<String, Double> settings) {
        double[] lines = task.outcomes().stream()
                .mapToDouble(outcome -> settings.getOrDefault(LabelJudge.line(task.group(), outcome), 0.0))
                .toArray();
        return task.outcomes().get(highest(scores, lines));
    }
}
