package vn.diembao.pipeline.learn;

/**
 * What the models see of one text: the n-grams that occur in it and a few measured traits. Equal texts give equal
 * features. The arrays belong to this object and are not copied: treat them as read-only.
 *
 * @param grams hashes of the n-grams, each once, in no particular order
 * @param counts how often each occurs, at least 1
 * @param places where each occurs first: number of the field, number of tokens, first token
 * @param traits values in the order of {@link Traits#names}
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, never compared
public record Features(int[] grams, int[] counts, int[] places, float[] traits) {
    private static final int TOKEN_BITS = 24;
    private static final int LENGTH_BITS = 2;

    /** @param tokens how many tokens the n-gram has, from 1 to 3 */
    static int place(int field, int token, int tokens) {
        return (field << LENGTH_BITS | tokens) << TOKEN_BITS | token;
    }

    static int fieldOf(int place) {
        return place >>> (TOKEN_BITS + LENGTH_BITS);
    }

    static int lengthOf(int place) {
        return place >>> TOKEN_BITS & ((1 << LENGTH_BITS) - 1);
    }

    static int tokenOf(int place) {
        return place & ((1 << TOKEN_BITS) - 1);
    }
}
