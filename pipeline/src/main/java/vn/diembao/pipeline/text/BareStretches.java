package vn.diembao.pipeline.text;

/**
 * Says what is written without diacritics: a line; in a mixed line a sentence, or a run of more words than Vietnamese
 * ever strings together without a mark.
 */
final class BareStretches {
    private static final int FEWEST_IN_LINE = 4;
    private static final int FEWEST_IN_SENTENCE = 5;
    /** A quarter of the syllables carry no mark: eight in a row come once in tens of thousands of words. */
    private static final int FEWEST_IN_RUN = 8;

    private static final double MOST_DIACRITICS = 0.1;

    private final byte[] marks;
    private final boolean[] bare;

    private BareStretches(byte[] marks, int size) {
        this.marks = marks;
        this.bare = new boolean[size];
    }

    /** For each token whether it is read in its bare form. */
    static boolean[] of(byte[] marks, int size) {
        BareStretches stretches = new BareStretches(marks, size);
        for (int line = 0; line < size; ) {
            int next = stretches.end(line, size, Tokens.NEW_LINE);
            if (stretches.isBare(line, next, FEWEST_IN_LINE)) {
                stretches.set(line, next);
            } else {
                stretches.readMixed(line, next);
            }
            line = next;
        }
        for (int i = 0; i < size; i++) {
            // A tag is no part of the sentence's writing.
            stretches.bare[i] = stretches.is(i, Tokens.TAG) ? !stretches.is(i, Tokens.MARKED) : stretches.bare[i];
        }
        return stretches.bare;
    }

    private void readMixed(int from, int to) {
        for (int sentence = from; sentence < to; ) {
            int next = end(sentence, to, Tokens.SENTENCE);
            if (isBare(sentence, next, FEWEST_IN_SENTENCE)) {
                set(sentence, next);
            }
            sentence = next;
        }
        int start = from;
        int words = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || is(i, Tokens.MARKED)) {
                if (words >= FEWEST_IN_RUN) {
                    set(start, i);
                }
                start = i + 1;
                words = 0;
            } else {
                words += is(i, Tokens.COUNTED) ? 1 : 0;
            }
        }
    }

    private boolean isBare(int from, int to, int fewest) {
        int words = 0;
        int marked = 0;
        for (int i = from; i < to; i++) {
            if (is(i, Tokens.COUNTED)) {
                words++;
                marked += is(i, Tokens.MARKED) ? 1 : 0;
            }
        }
        return words >= fewest && marked <= words * MOST_DIACRITICS;
    }

    private int end(int from, int to, byte mark) {
        int at = from + 1;
        while (at < to && !is(at, mark)) {
            at++;
        }
        return at;
    }

    private void set(int from, int to) {
        for (int i = from; i < to; i++) {
            bare[i] = true;
        }
    }

    private boolean is(int token, byte mark) {
        return (marks[token] & mark) != 0;
    }
}
