package vn.diembao.pipeline.story;

import java.util.Arrays;
import vn.diembao.pipeline.copy.NumberPlaces;

/**
 * Terms with their weights, as hashes from which no word can be read. Immutable.
 *
 * @param terms sorted, each once; not changed
 * @param weights of the terms; not changed
 */
// Kept by the ten thousand: boxed, it would take three times the room.
@SuppressWarnings("ArrayRecordComponent")
public record TermVector(long[] terms, float[] weights) {
    /** Of one article: more is the same few facts told at length. */
    static final int MOST_TERMS = 200;
    /** Of a story of many articles. */
    static final int MOST_SUMMED = 250;
    /** By which a story is looked up. */
    static final int KEYS = 24;

    /**
     * Keeps the heaviest terms and brings the length to 1.
     *
     * @param terms sorted, each once
     * @param weights of the terms; those of 0 or less are left out
     */
    static TermVector of(long[] terms, float[] weights) {
        TermVector kept = new TermVector(terms, weights).heaviest(MOST_TERMS);
        double length = Math.sqrt(kept.dot(kept));
        for (int i = 0; i < kept.weights.length; i++) {
            kept.weights[i] = (float) (kept.weights[i] / length);
        }
        return kept;
    }

    /** The least of the heaviest weights, 0 where there are no more than {@code most}. */
    static float least(float[] weights, int most) {
        return weights.length > most ? select(weights.clone(), weights.length - most) : 0;
    }

    /** The one that would stand at {@code place} if they were sorted (Hoare 1961); changes their order. */
    private static float select(float[] weights, int place) {
        int low = 0;
        int high = weights.length - 1;
        while (low < high) {
            float pivot = weights[place];
            int up = low;
            int down = high;
            while (up <= down) {
                while (weights[up] < pivot) {
                    up++;
                }
                while (weights[down] > pivot) {
                    down--;
                }
                if (up <= down) {
                    float swapped = weights[up];
                    weights[up++] = weights[down];
                    weights[down--] = swapped;
                }
            }
            low = down < place ? up : low;
            high = up > place ? down : high;
        }
        return weights[place];
    }

    int size() {
        return terms.length;
    }

    /** The heaviest terms: two articles on one event share some of them. */
    long[] keys() {
        TermVector kept = heaviest(KEYS);
        return Arrays.copyOf(kept.terms, kept.terms.length);
    }

    /** Sum of the products of the weights of common terms; of two articles their likeness, from 0 to 1. */
    double dot(TermVector other) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < terms.length; i++) {
            while (at < other.terms.length && other.terms[at] < terms[i]) {
                at++;
            }
            if (at < other.terms.length && other.terms[at] == terms[i]) {
                sum += (double) weights[i] * other.weights[at];
            }
        }
        return sum;
    }

    /**
     * {@link #dot} of this one and many others.
     *
     * @param own places of this one's terms
     */
    double dot(TermVector other, NumberPlaces own) {
        double sum = 0;
        for (int i = 0; i < other.terms.length; i++) {
            int at = own.of(other.terms[i]);
            if (at >= 0) {
                sum += (double) other.weights[i] * weights[at];
            }
        }
        return sum;
    }

    /** Adds the weights up and keeps the heaviest terms. */
    TermVector plus(TermVector other) {
        long[] all = new long[terms.length + other.terms.length];
        float[] sums = new float[all.length];
        int size = 0;
        int first = 0;
        int second = 0;
        while (first < terms.length || second < other.terms.length) {
            boolean one = second == other.terms.length || (first < terms.length && terms[first] <= other.terms[second]);
            boolean two = first == terms.length || (second < other.terms.length && other.terms[second] <= terms[first]);
            all[size] = one ? terms[first] : other.terms[second];
            sums[size++] = (one ? weights[first] : 0) + (two ? other.weights[second] : 0);
            first += one ? 1 : 0;
            second += two ? 1 : 0;
        }
        return new TermVector(Arrays.copyOf(all, size), Arrays.copyOf(sums, size)).heaviest(MOST_SUMMED);
    }

    /** Still sorted by term. */
    private TermVector heaviest(int most) {
        float least = least(weights, most);
        long[] kept = new long[Math.min(most, terms.length)];
        float[] heavy = new float[kept.length];
        int room = kept.length - above(least);
        int size = 0;
        for (int i = 0; i < terms.length; i++) {
            boolean even = weights[i] == least && weights[i] > 0 && room > 0;
            if (weights[i] > least || even) {
                room -= even ? 1 : 0;
                kept[size] = terms[i];
                heavy[size++] = weights[i];
            }
        }
        return new TermVector(Arrays.copyOf(kept, size), Arrays.copyOf(heavy, size));
    }

    private int above(float least) {
        int above = 0;
        for (float weight : weights) {
            above += weight > least ? 1 : 0;
        }
        return above;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermVector vector
                && Arrays.equals(terms, vector.terms)
                && Arrays.equals(weights, vector.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }
}
