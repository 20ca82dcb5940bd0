package vn.diembao.pipeline.copy;

import java.util.Arrays;

/**
 * What numbers stand for, those last put at hand: one look into an array of a size that caches hold, where a shelf of all of them
 * takes several into memory that none holds. Each has one place, and whatever else is put there takes it. For numbers whose
 * low bits are as good as random, as those of hashes are. Not thread-safe.
 */
public final class RecentNumbers {
    /** Stands for none; a number that stands for it is never at hand. */
    public static final long NONE = Long.MIN_VALUE;

    private final long[] pairs;

    /** @param places a power of two; 16 bytes each */
    public RecentNumbers(int places) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException("places must be a power of two, not " + places);
        }
        pairs = new long[2 * places];
        Arrays.fill(pairs, NONE);
    }

    /** {@link #NONE} where it is not at hand. */
    public long get(long number) {
        int place = place(number);
        return pairs[place] == number ? pairs[place + 1] : NONE;
    }

    public void put(long number, long meant) {
        int place = place(number);
        pairs[place] = number;
        pairs[place + 1] = meant;
    }

    public void remove(long number) {
        int place = place(number);
        if (pairs[place] == number) {
            pairs[place + 1] = NONE;
        }
    }

    private int place(long number) {
        return 2 * (int) number & (pairs.length - 1);
    }
}
