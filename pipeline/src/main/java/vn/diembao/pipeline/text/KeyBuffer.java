package vn.diembao.pipeline.text;

import java.util.Arrays;

/** A run of characters that grows. */
final class KeyBuffer {
    private char[] chars;
    private int length;

    KeyBuffer(int expected) {
        chars = new char[Math.max(expected, 16)];
    }

    void add(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    int length() {
        return length;
    }

    /** {@link String#hashCode()} of what it holds, which is then forgotten. */
    int takeHash() {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + chars[i];
        }
        length = 0;
        return hash;
    }

    char[] chars() {
        return chars;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
