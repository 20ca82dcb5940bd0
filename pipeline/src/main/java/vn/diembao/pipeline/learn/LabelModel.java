package vn.diembao.pipeline.learn;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Linear models of many labels over one vocabulary of n-grams: one pass over a text's features scores them all. Weights
 * are kept as bytes with a scale for each label. Immutable, safe to share between threads.
 */
public final class LabelModel {
    /**
     * A place in a text that speaks for a label.
     *
     * @param field number of the field
     * @param token first token
     * @param tokens how many there are
     * @param weight how much of the score it gave
     */
    public record Reason(int field, int token, int tokens, double weight) {
        /** True when a token belongs to both. */
        public boolean overlaps(Reason other) {
            return field == other.field && token < other.token + other.tokens && other.token < token + tokens;
        }
    }

    private static final Comparator<Reason> LOUDEST_FIRST = Comparator.comparingDouble(Reason::weight)
            .reversed()
            .thenComparing(Reason::field)
            .thenComparing(Reason::token);

    private static final String SHIPPED = "/models/labels.bin";

    private final ModelWeights weights;
    private final int[] keys;
    private final int[] rows;
    private final int labels;
    private final Map<String, Integer> labelNumbers = new TreeMap<>();

    public LabelModel(ModelWeights weights) {
        this.weights = requireNonNull(weights, "weights is null");
        labels = weights.labels().size();
        int size = Integer.highestOneBit(Math.max(1, weights.grams().length) * 2 - 1) << 1;
        keys = new int[size];
        rows = new int[size];
        for (int row = 0; row < weights.grams().length; row++) {
            int slot = weights.grams()[row] & (size - 1);
            while (rows[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = weights.grams()[row];
            rows[slot] = row + 1;
        }
        for (int i = 0; i < labels; i++) {
            labelNumbers.put(weights.labels().get(i), i);
        }
    }

    /**
     * The model of this build.
     *
     * @throws java.io.UncheckedIOException when it is missing or damaged
     */
    public static LabelModel shipped() {
        return new LabelModel(ModelWeights.load(SHIPPED));
    }

    /** First eight hex digits of the weights' SHA-256: stands in every label's version. */
    public String version() {
        return weights.version();
    }

    /** Names of the traits its weights are for, in their order. */
    public List<String> traits() {
        return weights.traits();
    }

    /** Threshold or other number that training left for a label; {@code otherwise} when there is none. */
    public double setting(String name, double otherwise) {
        return weights.settings().getOrDefault(name, otherwise);
    }

    /**
     * The n-grams of a text that the model knows.
     *
     * @param rows of the n-grams in the model, 0 for one it does not know
     * @param values of the n-grams in the text
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one text, never compared
    public record Weighed(int[] rows, float[] values) {}

    /** Looks a text's n-grams up, for {@link #reasons}. */
    public Weighed weigh(Features features) {
        int[] found = new int[features.grams().length];
        return new Weighed(found, values(features, found));
    }

    /** Scores of some labels alone, in the order of {@code numbers}; the text has no traits. */
    double[] score(Features features, int[] numbers) {
        Weighed weighed = weigh(features);
        double[] sums = new double[numbers.length];
        for (int i = 0; i < weighed.rows.length; i++) {
            if (weighed.rows[i] > 0) {
                int from = (weighed.rows[i] - 1) * labels;
                for (int label = 0; label < numbers.length; label++) {
                    sums[label] +=
                            weighed.values[i] * ModelWeights.unpack(weights.gramWeights()[from + numbers[label]]);
                }
            }
        }
        for (int label = 0; label < numbers.length; label++) {
            sums[label] *= weights.scales()[numbers[label]];
        }
        return sums;
    }

    /** Scores of every label, by {@link #number}: log-odds for labels of their own, comparable within a group. */
    public float[] score(Features features) {
        Weighed weighed = weigh(features);
        int[] found = weighed.rows;
        float[] values = weighed.values;
        float[] scores = new float[labels];
        byte[] bytes = weights.gramWeights();
        float[] sums = new float[labels];
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                int from = (found[i] - 1) * labels;
                float value = values[i];
                for (int label = 0; label < labels; label++) {
                    sums[label] += value * ModelWeights.unpack(bytes[from + label]);
                }
            }
        }
        for (int label = 0; label < labels; label++) {
            scores[label] += sums[label] * weights.scales()[label];
        }
        float[] traits = features.traits();
        for (int trait = 0; trait < traits.length; trait++) {
            for (int label = 0; label < labels; label++) {
                scores[label] += traits[trait] * weights.traitWeights()[trait * labels + label];
            }
        }
        return scores;
    }

    /** The n-grams that speak loudest for {@code label}, the loudest first. */
    public List<Reason> reasons(Features features, Weighed weighed, int label, int most) {
        int[] found = weighed.rows;
        float[] values = weighed.values;
        List<Reason> loudest = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                double weight = values[i] * ModelWeights.unpack(weights.gramWeights()[(found[i] - 1) * labels + label]);
                addAmongLoudest(loudest, features.places()[i], weight * weights.scales()[label], most);
            }
        }
        return loudest;
    }

    /** Few of a thousand n-grams are among the loudest: they find their place, the others are not sorted. */
    private static void addAmongLoudest(List<Reason> loudest, int place, double weight, int most) {
        boolean full = loudest.size() == most;
        if (weight <= 0 || (full && weight < loudest.get(most - 1).weight())) {
            return;
        }
        Reason reason = new Reason(Features.fieldOf(place), Features.tokenOf(place), Features.lengthOf(place), weight);
        int at = loudest.size();
        while (at > 0 && LOUDEST_FIRST.compare(reason, loudest.get(at - 1)) < 0) {
            at--;
        }
        loudest.add(at, reason);
        if (full) {
            loudest.remove(most);
        }
    }

    /** @throws IllegalArgumentException for a label the model does not know */
    public int number(String label) {
        Integer number = labelNumbers.get(label);
        if (number == null) {
            throw new IllegalArgumentException("the model has no label " + label);
        }
        return number;
    }

    /** Labels of a group such as {@code topics}, by the part of their name before the colon. */
    public List<String> labels(String group) {
        return weights.labels().stream()
                .filter(label -> label.startsWith(group + ':'))
                .toList();
    }

    private float[] values(Features features, int[] found) {
        float[] values = new float[found.length];
        double squares = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = row(features.grams()[i]);
            if (found[i] > 0) {
                values[i] = value(features.counts()[i], weights.idf()[found[i] - 1]);
                squares += values[i] * values[i];
            }
        }
        float norm = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < values.length; i++) {
            values[i] *= norm;
        }
        return values;
    }

    /** Sublinear term frequency times inverse document frequency, before the vector is brought to length 1. */
    public static float value(int count, float idf) {
        return (count == 1 ? 1 : (float) (1 + Math.log(count))) * idf;
    }

    private int row(int gram) {
        int slot = gram & (keys.length - 1);
        while (rows[slot] != 0 && keys[slot] != gram) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return rows[slot];
    }
}
