package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Aho-Corasick over the numbers of words. States are numbered in the order of a breadth-first walk, so that the children
 * of a state are neighbours and five arrays of numbers hold it all. Immutable.
 */
final class PhraseAutomaton {
    static final int ROOT = 0;
    private static final int NONE = -1;

    private final int[] rootChild;
    /** Children of state {@code s} are {@code firstChild[s]} to {@code firstChild[s + 1]}, by rising label. */
    private final int[] firstChild;

    private final int[] label;
    private final int[] fail;
    private final int[] phrase;
    /** The state of the next shorter phrase that ends in the same place, {@link #ROOT} when there is none. */
    private final int[] shorter;

    /**
     * Builds it.
     *
     * @param phrases numbers of their words, all different, none empty
     * @param indexes by which the phrases are told
     * @param vocabulary one more than the greatest number of a word
     */
    PhraseAutomaton(List<int[]> phrases, int[] indexes, int vocabulary) {
        Integer[] order = new Integer[phrases.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(phrases::get, Arrays::compare));
        List<int[]> sorted = new ArrayList<>();
        int states = 1;
        int[] before = {};
        for (int index : order) {
            int[] words = phrases.get(index);
            int shared = Arrays.mismatch(before, words);
            states += words.length - Math.max(shared, 0);
            sorted.add(words);
            before = words;
        }
        rootChild = new int[vocabulary];
        Arrays.fill(rootChild, ROOT);
        firstChild = new int[states + 1];
        label = new int[states];
        fail = new int[states];
        phrase = new int[states];
        Arrays.fill(phrase, NONE);
        shorter = new int[states];
        int[] sortedIndexes = new int[order.length];
        Arrays.setAll(sortedIndexes, i -> indexes[order[i]]);
        lay(sorted, sortedIndexes);
        link();
    }

    /** Lays out the states level by level; each stands for a range of the sorted phrases. */
    private void lay(List<int[]> sorted, int[] indexes) {
        int states = label.length;
        int[] from = new int[states];
        int[] to = new int[states];
        int[] depth = new int[states];
        to[ROOT] = sorted.size();
        int next = 1;
        for (int state = 0; state < states; state++) {
            firstChild[state] = next;
            int at = from[state];
            if (at < to[state] && sorted.get(at).length == depth[state]) {
                phrase[state] = indexes[at];
                at++;
            }
            while (at < to[state]) {
                int word = sorted.get(at)[depth[state]];
                int end = at + 1;
                while (end < to[state] && sorted.get(end)[depth[state]] == word) {
                    end++;
                }
                label[next] = word;
                depth[next] = depth[state] + 1;
                from[next] = at;
                to[next] = end;
                if (state == ROOT) {
                    rootChild[word] = next;
                }
                next++;
                at = end;
            }
        }
        firstChild[states] = next;
    }

    private void link() {
        for (int state = 0; state < label.length; state++) {
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                fail[child] = state == ROOT ? ROOT : step(fail[state], label[child]);
                shorter[child] = phrase[fail[child]] == NONE ? shorter[fail[child]] : fail[child];
            }
        }
    }

    /** The state behind {@code state} and the word {@code id}. */
    int step(int state, int id) {
        if (id == Vocabulary.UNKNOWN) {
            return ROOT;
        }
        for (int at = state; at != ROOT; at = fail[at]) {
            int child = child(at, id);
            if (child != NONE) {
                return child;
            }
        }
        return rootChild[id];
    }

    private int child(int state, int id) {
        int low = firstChild[state];
        int high = firstChild[state + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (label[middle] == id) {
                return middle;
            }
            if (label[middle] < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** State of the longest phrase that ends at {@code state}, {@link #ROOT} when none does. */
    int longest(int state) {
        return phrase[state] == NONE ? shorter[state] : state;
    }

    int shorter(int state) {
        return shorter[state];
    }

    /** Index of the phrase that a state of {@link #longest} or {@link #shorter} ends. */
    int phrase(int state) {
        return phrase[state];
    }

    int states() {
        return label.length;
    }
}
