package vn.diembao.pipeline.story;

import java.util.Arrays;

/** Counts the terms of one text by their hashes; each has a place, in the order in which they come. Not thread-safe. */
final class TermCounts {
    private final long[] terms;
    private final int[] times;
    private final boolean[] ofTitle;
    private final int[] slots;
    private int size;

    /** @param most terms that are added */
    TermCounts(int most) {
        terms = new long[most];
        times = new int[most];
        ofTitle = new boolean[most];
        slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    void add(long term) {
        times[added(term)]++;
    }

    void addOfTitle(long term) {
        ofTitle[added(term)] = true;
    }

    /** Each once, by place. */
    long[] terms() {
        return Arrays.copyOf(terms, size);
    }

    /** How often the term was added, the title left out. */
    int times(int place) {
        return times[place];
    }

    boolean isOfTitle(int place) {
        return ofTitle[place];
    }

    /** @param term that was added */
    int place(long term) {
        return slots[slot(term)] - 1;
    }

    private int added(long term) {
        int slot = slot(term);
        if (slots[slot] == 0) {
            terms[size] = term;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /** The slot of a term, a free one where it is not there. */
    private int slot(long term) {
        int slot = (int) term & (slots.length - 1);
        while (slots[slot] != 0 && terms[slots[slot] - 1] != term) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
