package vn.diembao.pipeline.text;

import java.util.Arrays;

/**
 * A field cut into words and punctuation marks, with the way back to the field as it was given. Quotation marks and
 * dashes are no tokens but are remembered beside the token that follows them.
 */
public final class Tokens {
    public static final byte QUOTED = 1;
    public static final byte NEW_LINE = 2;
    public static final byte DASHED = 4;
    public static final byte SENTENCE = 8;

    private final String source;
    private final int[] starts;
    private final int[] ends;
    private final byte[] marks;
    private final int size;
    private final int[] keyStarts;
    private final String keys;

    public Tokens(String source, int[] starts, int[] ends, byte[] marks, int[] keyStarts, String keys) {
        this.source = source;
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
        this.size = starts.length;
        this.keyStarts = keyStarts;
        this.keys = keys;
    }

    public int size() {
        return size;
    }

    /** All keys, a space before and behind each. */
    public String keys() {
        return keys;
    }

    public String key(int token) {
        int end = token + 1 < size ? keyStarts[token + 1] - 1 : keys.length() - 1;
        return keys.substring(keyStarts[token], end);
    }

    /** Token whose key holds position {@code at} of {@link #keys()}. */
    public int tokenAt(int at) {
        int found = Arrays.binarySearch(keyStarts, at);
        return found >= 0 ? found : -found - 2;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public String written(int token) {
        return source.substring(starts[token], ends[token]);
    }

    /** The source from the first to the last token, both included. */
    public String written(int first, int last) {
        return source.substring(starts[first], ends[last]);
    }

    public boolean is(int token, byte mark) {
        return (marks[token] & mark) != 0;
    }

    /** The field as it was given. */
    public String source() {
        return source;
    }

    /** The last token that starts before {@code at} of the source; -1 when none does. */
    public int tokenBefore(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found - 1 : -found - 2;
    }

    /** True for figures, as a whole or at their start: {@code 696.948}, {@code 3G}. */
    public boolean isNumber(int token) {
        return Character.isDigit(source.charAt(starts[token]));
    }

    public boolean isWord(int token) {
        return Character.isLetterOrDigit(source.charAt(starts[token]));
    }

    public boolean isCapital(int token) {
        return Character.isUpperCase(source.codePointAt(starts[token]));
    }

    public boolean isBare(int token) {
        return keys.charAt(keyStarts[token]) == Syllables.BARE;
    }

    /** First token of the sentence that holds {@code token}. */
    public int sentenceStart(int token) {
        int at = token;
        while (at > 0 && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at--;
        }
        return at;
    }

    /** Token behind the last of the sentence that holds {@code token}. */
    public int sentenceEnd(int token) {
        int at = token + 1;
        while (at < size && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at++;
        }
        return at;
    }
}
