package vn.diembao.pipeline.classify;

import java.util.Arrays;

/**
 * A field cut into words and punctuation marks, with the way back to the field as it was given. Quotation marks and
 * dashes are no tokens but are remembered beside the token that follows them.
 */
final class Tokens {
    static final byte QUOTED = 1;
    static final byte NEW_LINE = 2;
    static final byte DASHED = 4;
    static final byte SENTENCE = 8;

    private final String source;
    private final int[] starts;
    private final int[] ends;
    private final byte[] marks;
    private final int size;
    private final int[] keyStarts;
    private final String keys;

    Tokens(String source, int[] starts, int[] ends, byte[] marks, int[] keyStarts, String keys) {
        this.source = source;
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
        this.size = starts.length;
        this.keyStarts = keyStarts;
        this.keys = keys;
    }

    int size() {
        return size;
    }

    /** All keys, a space before and behind each. */
    String keys() {
        return keys;
    }

    String key(int token) {
        int end = token + 1 < size ? keyStarts[token + 1] - 1 : keys.length() - 1;
        return keys.substring(keyStarts[token], end);
    }

    /** Token whose key holds position {@code at} of {@link #keys()}. */
    int tokenAt(int at) {
        int found = Arrays.binarySearch(keyStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    String written(int token) {
        return source.substring(starts[token], ends[token]);
    }

    /** The source from the first to the last token, both included. */
    String written(int first, int last) {
        return source.substring(starts[first], ends[last]);
    }

    boolean is(int token, byte mark) {
        return (marks[token] & mark) != 0;
    }

    boolean isWord(int token) {
        return Character.isLetterOrDigit(source.charAt(starts[token]));
    }

    boolean isCapital(int token) {
        return Character.isUpperCase(source.codePointAt(starts[token]));
    }

    boolean isBare(int token) {
        return keys.charAt(keyStarts[token]) == Syllables.BARE;
    }

    /** First token of the sentence that holds {@code token}. */
    int sentenceStart(int token) {
        int at = token;
        while (at > 0 && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at--;
        }
        return at;
    }

    /** Token behind the last of the sentence that holds {@code token}. */
    int sentenceEnd(int token) {
        int at = token + 1;
        while (at < size && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at++;
        }
        return at;
    }
}
