package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.diembao.pipeline.classify.StoryReader;
import vn.diembao.pipeline.learn.Features;
import vn.diembao.pipeline.learn.Traits;
import vn.diembao.pipeline.train.Tasks.Task;

/**
 * Labelled texts as rows of numbers: n-grams, their place among all texts ({@link LatentSpace}), traits. Every model is
 * fitted to rows of one table.
 */
final class TrainingTable {
    private static final int LEAST_TEXTS = 4;
    private static final int DIRECTIONS = 200;
    private static final float LATENT_SCALE = 3;

    private final List<Sample> labelled;
    private final List<String> traits;
    private final FeatureTable grams;
    private final LatentSpace latent;
    private final RoleTable roles;
    private final int[][] columns;
    private final float[][] values;

    /**
     * What is read.
     *
     * @param unlabelled texts without answers, that only show which words keep company
     * @param sentences single sentences that speak of a union
     * @param roles what readers said of the sentences of a text, by its id
     */
    record Texts(
            List<Sample> labelled,
            List<Sample> unlabelled,
            List<Sample> sentences,
            Map<String, List<RoleAnswer>> roles) {}

    /**
     * Reads and weighs all texts.
     *
     * @param traits names of what the reader measures
     * @param progress gets a line for each stage
     */
    TrainingTable(Texts texts, StoryReader reader, List<String> traits, long seed, Consumer<String> progress) {
        this.labelled = List.copyOf(texts.labelled());
        this.traits = traits;
        List<Sample> all = new ArrayList<>(labelled);
        all.addAll(texts.unlabelled());
        progress.accept("reading " + all.size() + " texts");
        List<Features> features = new ArrayList<>();
        List<RoleTable.Text> spoken = new ArrayList<>();
        for (Sample sample : all) {
            StoryReader.ReadStory read = reader.read(sample.input());
            features.add(read.features());
            if (spoken.size() < labelled.size()) {
                spoken.add(spoken(sample, read, texts.roles()));
            }
        }
        for (Sample sentence : texts.sentences()) {
            spoken.add(spoken(sentence, reader.read(sentence.input()), texts.roles()));
        }
        progress.accept("learning what unions do in sentences");
        roles = new RoleTable(spoken, seed);
        int answers = texts.roles().values().stream().mapToInt(List::size).sum();
        progress.accept(Arrays.stream(roles.counts()).sum() + " sentences with a role, from " + answers + " answers");
        grams = FeatureTable.of(features, LEAST_TEXTS);
        progress.accept("finding directions among " + grams.width() + " n-grams");
        latent = LatentSpace.of(grams, DIRECTIONS, seed);
        columns = new int[labelled.size()][];
        values = new float[labelled.size()][];
        for (int row = 0; row < columns.length; row++) {
            fill(row, Traits.withRoles(features.get(row).traits(), roles.measured(row)));
        }
    }

    private static RoleTable.Text spoken(
            Sample sample, StoryReader.ReadStory read, Map<String, List<RoleAnswer>> roles) {
        return new RoleTable.Text(sample.group(), read.sentences(), roles.getOrDefault(sample.original(), List.of()));
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

    RoleTable roles() {
        return roles;
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
        int[][] chosenColumns = new int[rows.length][];
        float[][] chosenValues = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = task.choice().apply(labelled.get(rows[i]).answer());
            chosenColumns[i] = columns[rows[i]];
            chosenValues[i] = seenBy(task, rows[i]);
        }
        return LogisticFit.fit(new LogisticFit.Rows(
                chosenColumns, chosenValues, outcomes, firstTrait() + traits.size(), task.choices()));
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
