package vn.diembao.pipeline.text;

/**
 * The words of a text as 64-bit hashes, punctuation left out. Two writings of one word (composed or not, tone on either
 * vowel, any capitals) have one hash.
 */
public final class WordHashes {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;

    private WordHashes() {}

    /** @param hash of a word's key */
    static long ofKey(int hash) {
        return mix(hash);
    }

    /** One hash for the words that follow each other from {@code first} on; their order counts. */
    public static long run(long[] words, int first, int length) {
        long hash = length;
        for (int i = first; i < first + length; i++) {
            hash = mix(hash * STEP + words[i]);
        }
        return hash;
    }

    /** The finalizer of SplittableRandom (Steele, Lea, Flood 2014): every bit of the input reaches every bit. */
    private static long mix(long value) {
        long mixed = value + STEP;
        mixed = (mixed ^ (mixed >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return mixed ^ (mixed >>> 31);
    }
}
