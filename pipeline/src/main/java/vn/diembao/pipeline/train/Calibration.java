package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * Where to draw the lines between labels: found on answers whose texts the weights were not learnt from (folds), so that
 * rare labels are given neither too often nor too seldom. Articles of the press and our own texts count the same.
 */
final class Calibration {
    private static final int FOLDS = 5;
    private static final double WIDEST = 1.2;
    private static final double STEP = 0.05;
    /** Too few answers to draw a line by: it stays where the odds are even. */
    private static final Set<String> EVEN = Set.of("alert_kinds", "content_lines");

    private static final String READ_BY_US = "labels";

    private final Map<String, Double> thresholds = new TreeMap<>();
    private final Map<String, Double> biases = new HashMap<>();

    private Calibration() {}

    static Calibration of(TrainingTable table, List<Task> tasks, Consumer<String> progress) {
        Calibration calibration = new Calibration();
        Map<String, List<Task>> groups = new TreeMap<>();
        tasks.forEach(task ->
                groups.computeIfAbsent(task.group(), g -> new ArrayList<>()).add(task));
        groups.keySet().removeAll(EVEN);
        groups.forEach((group, members) -> {
            progress.accept("drawing the lines of " + group);
            List<Held> held = members.stream().map(task -> Held.of(table, task)).toList();
            if (members.get(0).isYesNo()) {
                calibration.thresholds.put(group + ".threshold", threshold(held));
            } else {
                calibration.balance(members.get(0), held.get(0));
            }
        });
        return calibration;
    }

    /** Thresholds of yes-or-no labels by {@code group.threshold}. */
    Map<String, Double> thresholds() {
        return Map.copyOf(thresholds);
    }

    float[] biases(List<String> labels) {
        float[] found = new float[labels.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = biases.getOrDefault(labels.get(i), 0.0).floatValue();
        }
        return found;
    }

    /** Rows of a task with the scores of weights that had not seen them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(int[] answers, double[][] scores, boolean[] press) {
        static Held of(TrainingTable table, Task task) {
            int[] rows = table.rowsOf(task);
            int[] answers = new int[rows.length];
            double[][] scores = new double[rows.length][];
            boolean[] press = new boolean[rows.length];
            for (int fold = 0; fold < FOLDS; fold++) {
                int own = fold;
                int[] others = Arrays.stream(rows)
                        .filter(row -> foldOf(table, row) != own)
                        .toArray();
                double[][] weights = table.fit(task, others);
                for (int i = 0; i < rows.length; i++) {
                    if (foldOf(table, rows[i]) == fold) {
                        Sample sample = table.samples().get(rows[i]);
                        answers[i] = task.choice().apply(sample.answer());
                        scores[i] = table.score(task, weights, rows[i]);
                        press[i] = sample.set().startsWith(READ_BY_US);
                    }
                }
            }
            return new Held(answers, scores, press);
        }

        /** A text and its copy without diacritics share a fold. */
        private static int foldOf(TrainingTable table, int row) {
            String id = table.samples().get(row).id().replaceFirst("-bare$", "");
            return Math.floorMod(id.hashCode(), FOLDS);
        }

        /** Mean of a measure over the press and our own texts, or of all where one has none. */
        double mean(ToDoubleFunction<int[]> measure) {
            int[] ofPress =
                    IntStream.range(0, answers.length).filter(i -> press[i]).toArray();
            int[] ours =
                    IntStream.range(0, answers.length).filter(i -> !press[i]).toArray();
            if (ofPress.length == 0 || ours.length == 0) {
                return measure.applyAsDouble(ofPress.length == 0 ? ours : ofPress);
            }
            return (measure.applyAsDouble(ofPress) + measure.applyAsDouble(ours)) / 2;
        }
    }

    /** The threshold with the best micro-averaged F1 over all labels of a group. */
    private static double threshold(List<Held> held) {
        double best = -1;
        double found = 0;
        for (double threshold = -WIDEST; threshold <= WIDEST; threshold += STEP) {
            double score = f1Above(held, threshold, true) + f1Above(held, threshold, false);
            if (score > best + 1e-9) {
                best = score;
                found = threshold;
            }
        }
        return found;
    }

    private static double f1Above(List<Held> held, double threshold, boolean press) {
        int hits = 0;
        int said = 0;
        int right = 0;
        for (Held label : held) {
            for (int i = 0; i < label.answers.length; i++) {
                if (label.press[i] == press) {
                    boolean given = label.scores[i][1] - label.scores[i][0] > threshold;
                    said += given ? 1 : 0;
                    right += label.answers[i];
                    hits += given && label.answers[i] == 1 ? 1 : 0;
                }
            }
        }
        return said + right == 0 ? 0 : 2.0 * hits / (said + right);
    }

    /** Shifts of the outcomes with the best macro-averaged F1, by moving one at a time. */
    private void balance(Task task, Held held) {
        double[] shifts = new double[task.choices()];
        double best = held.mean(rows -> macroF1(held, rows, shifts));
        for (int round = 0; round < 3; round++) {
            for (int outcome = 0; outcome < shifts.length; outcome++) {
                double kept = shifts[outcome];
                for (double shift = -WIDEST; shift <= WIDEST; shift += STEP) {
                    double before = shifts[outcome];
                    shifts[outcome] = shift;
                    double score = held.mean(rows -> macroF1(held, rows, shifts));
                    if (score > best + 1e-9) {
                        best = score;
                        kept = shift;
                    }
                    shifts[outcome] = before;
                }
                shifts[outcome] = kept;
            }
        }
        for (int outcome = 0; outcome < shifts.length; outcome++) {
            biases.put(task.group() + ':' + task.outcomes().get(outcome), shifts[outcome]);
        }
    }

    private static double macroF1(Held held, int[] rows, double[] shifts) {
        int[] hits = new int[shifts.length];
        int[] saidOrRight = new int[shifts.length];
        for (int row : rows) {
            int said = 0;
            for (int outcome = 1; outcome < shifts.length; outcome++) {
                if (held.scores[row][outcome] + shifts[outcome] > held.scores[row][said] + shifts[said]) {
                    said = outcome;
                }
            }
            saidOrRight[said]++;
            saidOrRight[held.answers[row]]++;
            hits[said] += said == held.answers[row] ? 1 : 0;
        }
        return IntStream.range(0, shifts.length)
                .filter(outcome -> saidOrRight[outcome] > 0)
                .mapToDouble(outcome -> 2.0 * hits[outcome] / saidOrRight[outcome])
                .average()
                .orElse(0);
    }
}
