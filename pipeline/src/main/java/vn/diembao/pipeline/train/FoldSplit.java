package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Deals items into folds: the same seed deals the same way whatever order they come in, every kind of item is spread
 * evenly, and items of one group (reprints of one text) stay together.
 */
final class FoldSplit {
    private FoldSplit() {}

    /**
     * An item to be dealt.
     *
     * @param group items of an equal group go to one fold
     * @param kind spread evenly over the folds
     */
    record Item(String group, String kind) {}

    /** The fold of each item, from 0. */
    static int[] deal(List<Item> items, int folds, long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("there must be at least 2 folds: " + folds);
        }
        Map<String, String> kinds = new TreeMap<>();
        for (Item item : items) {
            kinds.merge(item.group(), item.kind(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        Map<String, List<String>> byKind = new TreeMap<>();
        kinds.forEach((group, kind) ->
                byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(group));
        Map<String, Integer> dealt = new TreeMap<>();
        Random random = new Random(seed);
        for (List<String> groups : byKind.values()) {
            Collections.shuffle(groups, random);
            for (String group : groups) {
                dealt.put(group, dealt.size() % folds);
            }
        }
        return items.stream().mapToInt(item -> dealt.get(item.group())).toArray();
    }
}
