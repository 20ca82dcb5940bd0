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

    /** A word of a hashtag: a name by its nature, whatever its capitals. */
    public static final byte TAG = 16;

    /** Has a diacritic, or is a word of a tag that has one. */
    static final byte MARKED = 32;
    /** Long enough to tell how a text is written; never a word of a tag. */
    static final byte COUNTED = 64;

    /** A sentence without an end goes no further than this to either side. */
    private static final int LONGEST_SIDE = 300;

    private final String source;
    private final int[] starts;
    private final int[] ends;
    private final byte[] marks;
    private final TokenKeys keys;
    private final int size;

    Tokens(String source, int[] starts, int[] ends, byte[] marks, TokenKeys keys) {
        this.source = source;
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
        this.keys = keys;
        this.size = starts.length;
    }

    public int size() {
        return size;
    }

    /** Characters of the field as it was read. */
    public int sourceLength() {
        return source.length();
    }

    /** All keys, a space before and behind each. */
    public String keys() {
        return keys.all();
    }

    public String key(int token) {
        return keys.key(token);
    }

    /** As {@link String#hashCode()} of the token's key. */
    public int keyHash(int token) {
        return keys.hash(token);
    }

    /** @param key its characters, not changed */
    public boolean keyEquals(int token, char[] key) {
        return keys.equal(token, key);
    }

    public boolean keyEquals(int token, String key) {
        return keys.equal(token, key);
    }

    /** True when the key begins with a digit. */
    public boolean isNumber(int token) {
        int first = keys.start(token);
        int at = keys.at(first) == Syllables.BARE ? first + 1 : first;
        return at < keys.end(token) && CharKinds.of(keys.at(at)) == CharKinds.DIGIT;
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

    /** True of a token that stands there just so. */
    public boolean isWritten(int token, String text) {
        return ends[token] - starts[token] == text.length() && source.startsWith(text, starts[token]);
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

    public boolean isWord(int token) {
        return Character.isLetterOrDigit(source.codePointAt(starts[token]));
    }

    public boolean isCapital(int token) {
        return Character.isUpperCase(source.codePointAt(starts[token]));
    }

    public boolean isBare(int token) {
        return keys.at(keys.start(token)) == Syllables.BARE && isWord(token);
    }

    /** First token of the sentence that holds {@code token}. */
    public int sentenceStart(int token) {
        int at = token;
        int least = Math.max(0, token - LONGEST_SIDE);
        while (at > least && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at--;
        }
        return at;
    }

    /** Token behind the last of the sentence that holds {@code token}. */
    public int sentenceEnd(int token) {
        int at = token + 1;
        int most = Math.min(size, at + LONGEST_SIDE);
        while (at < most && !is(at, SENTENCE) && !is(at, NEW_LINE)) {
            at++;
        }
        return at;
    }
}
