package vn.diembao.pipeline.text;

import java.util.Arrays;

/** The keys of a text's words in one run of characters, a space before and behind each. */
final class TokenKeys {
    private final char[] chars;
    private final int[] starts;

    /** @param starts of each key, and where one more would begin */
    TokenKeys(char[] chars, int[] starts) {
        this.chars = chars;
        this.starts = starts;
    }

    char at(int place) {
        return chars[place];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return starts[token + 1] - 1;
    }

    String key(int token) {
        return new String(chars, start(token), end(token) - start(token));
    }

    String all() {
        return new String(chars, 0, starts[starts.length - 1]);
    }

    /** As {@link String#hashCode()} of the key. */
    int hash(int token) {
        int hash = 0;
        for (int i = start(token); i < end(token); i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    boolean equal(int token, char[] key) {
        return Arrays.equals(chars, start(token), end(token), key, 0, key.length);
    }

    boolean equal(int token, String key) {
        int start = start(token);
        if (end(token) - start != key.length()) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (chars[start + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
