package vn.diembao.pipeline.learn;

/** Counts the n-grams of one text by their hashes, remembering where each was seen first. */
final class GramCounts {
    private int[] grams;
    private int[] counts;
    private int[] places;
    private int size;

    /** @param room for half as many n-grams before it grows; a power of two */
    GramCounts(int room) {
        grams = new int[room];
        counts = new int[room];
        places = new int[room];
    }

    /** Adds one n-gram of up to three tokens; {@code 0} stands for no token. */
    void add(int space, int first, int second, int third, int place) {
        if (2 * size >= grams.length) {
            grow();
        }
        count(hash(space, first, second, third), 1, place);
    }

    Features features(float[] traits) {
        int[] foundGrams = new int[size];
        int[] foundCounts = new int[size];
        int[] foundPlaces = new int[size];
        int at = 0;
        for (int slot = 0; slot < grams.length; slot++) {
            if (counts[slot] > 0) {
                foundGrams[at] = grams[slot];
                foundCounts[at] = counts[slot];
                foundPlaces[at++] = places[slot];
            }
        }
        return new Features(foundGrams, foundCounts, foundPlaces, traits);
    }

    private void count(int gram, int times, int place) {
        int slot = gram & (grams.length - 1);
        while (counts[slot] > 0 && grams[slot] != gram) {
            slot = (slot + 1) & (grams.length - 1);
        }
        if (counts[slot] == 0) {
            grams[slot] = gram;
            places[slot] = place;
            size++;
        }
        counts[slot] += times;
    }

    private void grow() {
        int[] oldGrams = grams;
        int[] oldCounts = counts;
        int[] oldPlaces = places;
        grams = new int[2 * oldGrams.length];
        counts = new int[grams.length];
        places = new int[grams.length];
        size = 0;
        for (int slot = 0; slot < oldGrams.length; slot++) {
            if (oldCounts[slot] > 0) {
                count(oldGrams[slot], oldCounts[slot], oldPlaces[slot]);
            }
        }
    }

    private static int hash(int space, int first, int second, int third) {
        long mixed = space * 0x9E3779B97F4A7C15L + first;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L + second;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L + third;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32);
    }
}
