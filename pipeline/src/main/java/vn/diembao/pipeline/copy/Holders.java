package vn.diembao.pipeline.copy;

import java.util.Arrays;

/** Who holds some keys, and how many of them each. Not thread-safe. */
public final class Holders {
    private static final int FIRST_ROOM = 64;
    private static final int SLOTS_OF_A_HOLDER = 4;

    private long[] holders = new long[FIRST_ROOM];
    private int[] shared = new int[FIRST_ROOM];
    private int[] slots = new int[FIRST_ROOM * SLOTS_OF_A_HOLDER];
    private int size;

    /**
     * Some of them, those first that share the most keys.
     *
     * @param shared how many keys each shares
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one look-up, never compared
    public record Ranked(long[] holders, int[] shared) {
        private Ranked upTo(int limit) {
            return holders.length <= limit
                    ? this
                    : new Ranked(Arrays.copyOf(holders, limit), Arrays.copyOf(shared, limit));
        }
    }

    /** Counts one more key of a holder. */
    void add(long holder) {
        int slot = slot(holder);
        while (slots[slot] != 0 && holders[slots[slot] - 1] != holder) {
            slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] == 0) {
            if (size == holders.length) {
                grow();
                add(holder);
                return;
            }
            holders[size] = holder;
            slots[slot] = ++size;
        }
        shared[slots[slot] - 1]++;
    }

    /** Evens in the order in which they were found. */
    public Ranked mostSharing(int limit) {
        return ranked().upTo(limit);
    }

    /** Evens by their numbers. */
    public Ranked mostSharingByNumber(int limit) {
        Ranked ranked = ranked();
        for (int from = 0; from < Math.min(limit, size); ) {
            int to = from;
            while (to < size && ranked.shared[to] == ranked.shared[from]) {
                to++;
            }
            Arrays.sort(ranked.holders, from, to);
            from = to;
        }
        return ranked.upTo(limit);
    }

    /** Sorts by counting: few keys are shared. */
    private Ranked ranked() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, shared[i]);
        }
        int[] next = new int[most + 1];
        for (int i = 0; i < size; i++) {
            next[shared[i] - 1]++;
        }
        for (int count = most - 1; count >= 0; count--) {
            next[count] += next[count + 1];
        }
        long[] ranked = new long[size];
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            int place = next[shared[i]]++;
            ranked[place] = holders[i];
            counts[place] = shared[i];
        }
        return new Ranked(ranked, counts);
    }

    private void grow() {
        holders = Arrays.copyOf(holders, 2 * size);
        shared = Arrays.copyOf(shared, 2 * size);
        slots = new int[SLOTS_OF_A_HOLDER * holders.length];
        for (int i = 0; i < size; i++) {
            int slot = slot(holders[i]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    /** Their low bits alone may be alike where numbers follow each other. */
    private int slot(long holder) {
        return (int) (holder ^ (holder >>> Integer.SIZE)) & (slots.length - 1);
    }
}
