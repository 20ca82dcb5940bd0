package vn.diembao.pipeline.copy;

import java.util.Arrays;

/**
 * Who holds a key. A key remembers its newest holders only: what stands in more texts than that is a phrase of the house or
 * of the season, and must not make a look-up dearer as history grows. Not thread-safe.
 */
public final class KeyIndex {
    private final Shelf<Long, long[]> byKey;
    private final int holders;

    /**
     * Over what is remembered already.
     *
     * @param byKey holders of each key, newest last
     * @param holders how many a key remembers
     */
    public KeyIndex(Shelf<Long, long[]> byKey, int holders) {
        this.byKey = byKey;
        this.holders = holders;
    }

    public void add(long[] keys, long holder) {
        for (long key : keys) {
            long[] known = byKey.get(key);
            int kept = known == null ? 0 : Math.min(known.length, holders - 1);
            long[] now = new long[kept + 1];
            if (kept > 0) {
                System.arraycopy(known, known.length - kept, now, 0, kept);
            }
            now[kept] = holder;
            byKey.put(key, now);
        }
    }

    public void remove(long[] keys, long holder) {
        for (long key : keys) {
            long[] known = byKey.get(key);
            long[] left = known == null
                    ? new long[0]
                    : Arrays.stream(known).filter(other -> other != holder).toArray();
            if (left.length == 0) {
                byKey.remove(key);
            } else if (left.length < known.length) {
                byKey.put(key, left);
            }
        }
    }

    /** Holders of any of the keys. */
    public Holders find(long[] keys) {
        Holders found = new Holders();
        for (long key : keys) {
            long[] known = byKey.get(key);
            for (int i = known == null ? -1 : known.length - 1; i >= 0; i--) {
                found.add(known[i]);
            }
        }
        return found;
    }
}
