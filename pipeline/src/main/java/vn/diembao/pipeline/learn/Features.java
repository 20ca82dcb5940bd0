package vn.diembao.pipeline.learn;

/**
 * What the models see of one text: the n-grams that occur in it and a few measured traits. Equal texts give equal
 * features. The arrays belong to this object and are not copied: treat them as read-only.
 *
 * @param grams hashes of the n-grams, each once, in no particular order
 * @param counts how often each occurs, at least 1
 * @param places where each occurs first: field number in the highest byte, first token below
 * @param traits values in the order of {@link Traits#names}
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, never compared
public record Features(int[] grams, int[] counts, int[] places, float[] traits) {
    private static final int TOKEN_BITS = 24;

    static int place(int field, int token) {
        return field << TOKEN_BITS | token;
    }

    static int fieldOf(int place) {
        return place >>> TOKEN_BITS;
    }

    static int tokenOf(int place) {
        return place & ((1 << TOKEN_BITS) - 1);
    }
}
