package vn.diembao.pipeline.copy;

/**
 * Where numbers stand in an array, each found at one look: to walk along two sorted arrays is to guess wrong at every other
 * step. For numbers whose low bits are as good as random, as those of hashes are. Immutable.
 */
public final class NumberPlaces {
    /** Most slots are free, so that what is not there is seldom looked at. */
    private static final int SLOTS_OF_A_NUMBER = 32;

    private final long[] numbers;
    private final int[] slots;

    /** @param numbers each once; kept and not changed */
    public NumberPlaces(long[] numbers) {
        this.numbers = numbers;
        slots = new int[Integer.highestOneBit(Math.max(1, numbers.length) * SLOTS_OF_A_NUMBER)];
        for (int place = 0; place < numbers.length; place++) {
            int slot = slot(numbers[place]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = place + 1;
        }
    }

    /** -1 for a number that is not there. */
    public int of(long number) {
        int slot = slot(number);
        while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot] - 1;
    }

    private int slot(long number) {
        return (int) number & (slots.length - 1);
    }
}
