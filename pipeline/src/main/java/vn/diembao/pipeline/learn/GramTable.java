package vn.diembao.pipeline.learn;

/**
 * Finds n-grams of a vocabulary by their hashes. It is larger than a cache, so a small filter says first of most that are
 * not known that they are none, and what is known takes one look. Immutable.
 */
final class GramTable {
    /** A bit for each n-gram: half a megabyte, of which a vocabulary of 300,000 sets one in fourteen. */
    private static final int FILTER_BITS = 22;

    /** Of each slot the n-gram, then one more than its number; 0 where the slot is free. */
    private final int[] slots;

    private final int mask;
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];

    /** @param grams of the vocabulary, in the order of their numbers */
    GramTable(int[] grams) {
        int size = Integer.highestOneBit(Math.max(1, grams.length) * 2 - 1) << 1;
        slots = new int[2 * size];
        mask = size - 1;
        for (int number = 0; number < grams.length; number++) {
            int at = grams[number] & mask;
            while (slots[2 * at + 1] != 0) {
                at = (at + 1) & mask;
            }
            slots[2 * at] = grams[number];
            slots[2 * at + 1] = number + 1;
            filter[word(grams[number])] |= 1L << grams[number];
        }
    }

    /** False of most n-grams that are not in the vocabulary. To be asked of all first: then no look waits for another. */
    boolean mayHold(int gram) {
        return (filter[word(gram)] >>> gram & 1) != 0;
    }

    /** Number of an n-gram, -1 for one that is not in the vocabulary. */
    int number(int gram) {
        int at = gram & mask;
        while (slots[2 * at + 1] != 0 && slots[2 * at] != gram) {
            at = (at + 1) & mask;
        }
        return slots[2 * at + 1] - 1;
    }

    /** A shift takes the lowest six bits of the n-gram as the place within the word. */
    private static int word(int gram) {
        return (gram & ((1 << FILTER_BITS) - 1)) / Long.SIZE;
    }
}
