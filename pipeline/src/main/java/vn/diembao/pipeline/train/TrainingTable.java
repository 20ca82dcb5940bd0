package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * Labelled texts as rows of numbers: n-grams, their place among all texts ({@link LatentSpace}), traits. Every model is
 * fitted to rows of one table.
 */
final class TrainingTable {
    private static final int LEAST_TEXTS = 4;
    private static final int DIRECTIONS = 200;
    private static final float LATENT_SCALE = 3;
    private static final double PENALTY = 0.01;
    private static final int MOST_TIMES = 8;

    private final List<Sample> labelled;
    private final List<String> traits;
    private final FeatureTable grams;
    private final LatentSpace latent;
    private final int[][] columns;
    private final float[][] values;

    /**
     * Reads and weighs all texts.
     *
     * @param unlabelled texts without answers, that only show which words keep company
     * @param progress gets a line for each stage
     */
    TrainingTable(
            List<Sample> labelled,
            List<Sample> unlabelled,
            StoryReader reader,
            List<String> traits,
            long seed,
            Consumer<String> progress) {
        this.labelled = List.copyOf(labelled);
        this.traits = traits;
        List<Sample> all = new ArrayList<>(labelled);
        all.addAll(unlabelled);
        progress.accept("reading " + all.size() + " texts");
        List<Features> features = all.stream()
                .map(sample -> reader.read(sample.input()).features())
                .toList();
        grams = FeatureTable.of(features, LEAST_TEXTS);
        progress.accept("finding directions among " + grams.width() + " n-grams");
        latent = LatentSpace.of(grams, DIRECTIONS, seed);
        columns = new int[labelled.size()][];
        values = new float[labelled.size()][];
        for (int row = 0; row < columns.length; row++) {
            fill(row, features.get(row).traits());
        }
    }

    private void fill(int row, float[] measured) {
        int[] own = grams.columns()[row];
        float[] place = latent.project(own, grams.values()[row]);
        int size = own.length + place.length + measured.length;
        columns[row] = Arrays.copyOf(own, size);
        values[row] = Arrays.copyOf(grams.values()[row], size);
        for (int i = 0; i < place.length; i++) {
            columns[row][own.length + i] = grams.width() + i;
            values[row][own.length + i] = place[i] * LATENT_SCALE;
        }
        for (int i = 0; i < measured.length; i++) {
            columns[row][own.length + place.length + i] = firstTrait() + i;
            values[row][own.length + place.length + i] = measured[i];
        }
    }

    List<Sample> samples() {
        return labelled;
    }

    FeatureTable grams() {
        return grams;
    }

    private int firstTrait() {
        return grams.width() + latent.size();
    }

    /** Rows whose answers say something of a task. */
    int[] rowsOf(Task task) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < labelled.size(); row++) {
            if (task.teaches().test(labelled.get(row).answer())) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Weights by outcome and column, learnt from some rows; rare outcomes count as much as common ones. */
    double[][] fit(Task task, int[] rows) {
        int[] outcomes = new int[rows.length];
        int[] seen = new int[task.choices()];
        int[][] chosenColumns = new int[rows.length][];
        float[][] chosenValues = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = task.choice().apply(labelled.get(rows[i]).answer());
            seen[outcomes[i]]++;
            chosenColumns[i] = columns[rows[i]];
            chosenValues[i] = seenBy(task, rows[i]);
        }
        int most = Arrays.stream(seen).max().orElse(1);
        int[] times = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            times[i] = Math.max(1, Math.min(MOST_TIMES, Math.round((float) most / seen[outcomes[i]])));
        }
        return MaxentFit.fit(
                new MaxentFit.Rows(
                        chosenColumns, chosenValues, outcomes, times, firstTrait() + traits.size(), task.choices()),
                PENALTY);
    }

    private float[] seenBy(Task task, int row) {
        float[] seen = values[row].clone();
        for (int i = 0; i < traits.size(); i++) {
            if (!task.looksAt(traits.get(i))) {
                seen[seen.length - traits.size() + i] = 0;
            }
        }
        return seen;
    }

    /** Scores of the outcomes for one row. */
    double[] score(Task task, double[][] weights, int row) {
        float[] seen = seenBy(task, row);
        double[] scores = new double[weights.length];
        for (int outcome = 0; outcome < scores.length; outcome++) {
            for (int i = 0; i < seen.length; i++) {
                scores[outcome] += weights[outcome][columns[row][i]] * seen[i];
            }
        }
        return scores;
    }

    /** What weights of all columns mean for the n-grams alone. */
    double[] gramWeights(double[] weights) {
        double[] own = Arrays.copyOf(weights, grams.width());
        double[] along = Arrays.copyOfRange(weights, grams.width(), firstTrait());
        latent.addBack(along, LATENT_SCALE, own);
        return own;
    }

    double traitWeight(Task task, double[] weights, int trait) {
        return task.looksAt(traits.get(trait)) ? weights[firstTrait() + trait] : 0;
    }
}
