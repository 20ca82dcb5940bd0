package vn.diembao.pipeline.learn;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String SHIPPED = "/models/labels.bin";

    /** The weight that each byte holds. */
    private static final float[] UNPACKED = new float[256];

    static {
        for (int packed = 0; packed < UNPACKED.length; packed++) {
            UNPACKED[packed] = ModelWeights.unpack((byte) packed);
        }
    }

    private final ModelWeights weights;
    private final GramTable vocabulary;
    private final int labels;
    private final Map<String, Integer> labelNumbers = new TreeMap<>();

    public LabelModel(ModelWeights weights) {
        this.weights = requireNonNull(weights, "weights is null");
        labels = weights.labels().size();
        vocabulary = new GramTable(weights.grams());
        for (int i = 0; i < labels; i++) {
            labelNumbers.put(weights.labels().get(i), i);
        }
    }

    /** Read once: its 19 MB are immutable. */
    private static final class Shipped {
        private static final LabelModel MODEL = new LabelModel(ModelWeights.load(SHIPPED));
    }

    /**
     * The model of this build.
     *
     * @throws ExceptionInInitializerError when it is missing or damaged
     */
    public static LabelModel shipped() {
        return Shipped.MODEL;
    }

    /** First eight hex digits of the weights' SHA-256: stands in every label's version. */
    public String version() {
        return weights.version();
    }

    /** Names of the traits its weights are for, in their order. */
    public List<String> traits() {
        return weights.traits();
    }

    /** Thresholds and other numbers that training left for labels, by name. */
    public Map<String, Double> settings() {
        return weights.settings();
    }

    /** One of them; {@code otherwise} when there is none. */
    public double setting(String name, double otherwise) {
        return weights.settings().getOrDefault(name, otherwise);
    }

    /**
     * A text as the model sees it: the n-grams that it knows, in the order of the features.
     *
     * @param rows where the weights of each n-gram begin
     * @param values of the n-grams in the text, together a vector of length 1
     * @param places where each n-gram occurs first
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one text, never compared
    public record Weighed(int[] rows, float[] values, int[] places, float[] traits) {}

    /** Looks a text's n-grams up. */
    public Weighed weigh(Features features) {
        int[] grams = features.grams();
        int[] known = new int[grams.length];
        int likely = 0;
        for (int i = 0; i < grams.length; i++) {
            known[likely] = i;
            likely += vocabulary.mayHold(grams[i]) ? 1 : 0;
        }
        int[] rows = new int[likely];
        int size = 0;
        for (int i = 0; i < likely; i++) {
            rows[size] = vocabulary.number(grams[known[i]]);
            known[size] = known[i];
            size += rows[size] >= 0 ? 1 : 0;
        }
        float[] values = new float[size];
        int[] places = new int[size];
        double squares = 0;
        for (int i = 0; i < size; i++) {
            values[i] = value(features.counts()[known[i]], weights.idf()[rows[i]]);
            places[i] = features.places()[known[i]];
            squares += values[i] * values[i];
            rows[i] *= labels;
        }
        float norm = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            values[i] *= norm;
        }
        return new Weighed(Arrays.copyOf(rows, size), values, places, features.traits());
    }

    /** Scores of some labels alone, in the order of {@code numbers}; the text has no traits. */
    double[] score(Features features, int[] numbers) {
        Weighed text = weigh(features);
        double[] sums = new double[numbers.length];
        for (int i = 0; i < text.rows.length; i++) {
            for (int label = 0; label < numbers.length; label++) {
                sums[label] += text.values[i] * weight(text.rows[i], numbers[label]);
            }
        }
        for (int label = 0; label < numbers.length; label++) {
            sums[label] *= weights.scales()[numbers[label]];
        }
        return sums;
    }

    /** Scores of every label, by {@link #number}: log-odds for labels of their own, comparable within a group. */
    public float[] score(Weighed text) {
        float[] sums = new float[labels];
        int fours = text.rows.length / 4 * 4;
        for (int i = 0; i < fours; i += 4) {
            addFour(text, i, sums);
        }
        for (int i = fours; i < text.rows.length; i++) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += text.values[i] * weight(text.rows[i], label);
            }
        }
        float[] scores = new float[labels];
        for (int label = 0; label < labels; label++) {
            scores[label] = sums[label] * weights.scales()[label];
        }
        float[] traits = text.traits;
        for (int trait = 0; trait < traits.length; trait++) {
            for (int label = 0; label < labels; label++) {
                scores[label] += traits[trait] * weights.traitWeights()[trait * labels + label];
            }
        }
        return scores;
    }

    /** One after the other would come to the same; but rows lie far apart in memory, and so no look waits for another. */
    private void addFour(Weighed text, int at, float[] sums) {
        int[] rows = text.rows;
        float one = text.values[at];
        float two = text.values[at + 1];
        float three = text.values[at + 2];
        float four = text.values[at + 3];
        for (int label = 0; label < sums.length; label++) {
            sums[label] = sums[label]
                    + one * weight(rows[at], label)
                    + two * weight(rows[at + 1], label)
                    + three * weight(rows[at + 2], label)
                    + four * weight(rows[at + 3], label);
        }
    }

    private float weight(int row, int label) {
        return UNPACKED[weights.gramWeights()[row + label] & 0xFF];
    }

    /** For each of some labels the n-grams that speak loudest for it, the loudest first. */
    public List<List<Reason>> reasons(Weighed text, int[] numbers, int most) {
        List<LoudestReasons> loudest = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            loudest.add(new LoudestReasons(most));
        }
        for (int i = 0; i < text.rows.length; i++) {
            for (int label = 0; label < numbers.length; label++) {
                double weight = text.values[i] * weight(text.rows[i], numbers[label]);
                loudest.get(label).offer(text.places[i], weight * weights.scales()[numbers[label]]);
            }
        }
        return loudest.stream().map(LoudestReasons::all).toList();
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

    /** Sublinear term frequency times inverse document frequency, before the vector is brought to length 1. */
    public static float value(int count, float idf) {
        return (count == 1 ? 1 : (float) (1 + Math.log(count))) * idf;
    }
}
