package vn.diembao.pipeline.copy;

import java.util.Arrays;

/**
 * A text's runs of words, or of a long text a fair sample of them: the {@value #SIZE} smallest of their hashes (Broder 1997,
 * bottom-k). Equal texts have equal sketches, and no text can be read out of one. Immutable.
 */
public final class Sketch {
    /** Hashes kept: 1.6 kB a text, and a share is told to about .03. */
    static final int SIZE = 200;
    /** Hashes by which a text is looked up: a tenth kept of a text still shares two or three of its keys. */
    static final int KEYS = 24;

    private final long[] hashes;

    private Sketch(long[] hashes) {
        this.hashes = hashes;
    }

    /**
     * Of the hashes of all runs, in any order; equal ones count once.
     *
     * @param runs not changed
     */
    public static Sketch of(long[] runs) {
        long[] sorted = runs.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length && kept < SIZE; i++) {
            if (kept == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return new Sketch(Arrays.copyOf(sorted, kept));
    }

    /** @param hashes as {@link #hashes} gave them; not changed */
    static Sketch kept(long[] hashes) {
        return new Sketch(hashes);
    }

    /** Sorted, as {@link #of} takes them. */
    public long[] hashes() {
        return hashes.clone();
    }

    /** True of a text too short to be told from another. */
    public boolean isEmpty() {
        return hashes.length == 0;
    }

    /**
     * Where to look for copies: texts that have no key in common are none. The smallest hashes stay the smallest when a text
     * is cut or framed, so a key is shared as often as the texts are alike, whatever their lengths.
     */
    public long[] keys() {
        return Arrays.copyOf(hashes, Math.min(KEYS, hashes.length));
    }

    /** How much of each text is in the other one. */
    public Overlap overlap(Sketch other) {
        return reader().overlap(other);
    }

    /** To compare this text with many. */
    Reader reader() {
        return new Reader(this);
    }

    /** Compares one text with others. Immutable. */
    static final class Reader {
        private final Sketch sketch;
        private final NumberPlaces places;

        private Reader(Sketch sketch) {
            this.sketch = sketch;
            places = new NumberPlaces(sketch.hashes);
        }

        /** As {@link Sketch#overlap}. */
        Overlap overlap(Sketch other) {
            // Up to the smaller of the two last hashes both sketches are complete, and a fair sample of their texts.
            long end = Math.min(sketch.end(), other.end());
            int size = other.upTo(end);
            int shared = 0;
            for (int i = 0; i < size; i++) {
                shared += places.of(other.hashes[i]) < 0 ? 0 : 1;
            }
            return new Overlap(share(shared, sketch.upTo(end)), share(shared, size));
        }
    }

    private int upTo(long end) {
        int found = Arrays.binarySearch(hashes, end);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private long end() {
        return hashes.length < SIZE ? Long.MAX_VALUE : hashes[SIZE - 1];
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
