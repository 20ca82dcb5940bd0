package vn.diembao.pipeline.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds a key, by key alone, as keyed state does it. A key remembers its newest holders only: what stands in more texts
 * than that is a phrase of the house or of the season, and must not make a look-up dearer as history grows. Not thread-safe.
 */
public final class KeyIndex<T> {
    private final int holders;
    private final Map<Long, List<T>> byKey = new HashMap<>();

    /** @param holders how many a key remembers */
    public KeyIndex(int holders) {
        this.holders = holders;
    }

    public void add(long[] keys, T holder) {
        for (long key : keys) {
            List<T> known = byKey.computeIfAbsent(key, none -> new ArrayList<>(1));
            if (known.size() == holders) {
                known.remove(0);
            }
            known.add(holder);
        }
    }

    public void remove(long[] keys, T holder) {
        for (long key : keys) {
            byKey.computeIfPresent(key, (same, known) -> {
                known.remove(holder);
                return known.isEmpty() ? null : known;
            });
        }
    }

    /** Holders of any of the keys with the number of keys they hold, in a steady order. */
    public Map<T, Integer> find(long[] keys) {
        Map<T, Integer> found = new LinkedHashMap<>();
        for (long key : keys) {
            List<T> known = byKey.getOrDefault(key, List.of());
            for (int i = known.size() - 1; i >= 0; i--) {
                found.merge(known.get(i), 1, Integer::sum);
            }
        }
        return found;
    }

    /** Keys that have a holder. */
    int size() {
        return byKey.size();
    }

    /** Of the key with the most holders. */
    int mostHolders() {
        return byKey.values().stream().mapToInt(List::size).max().orElse(0);
    }
}
