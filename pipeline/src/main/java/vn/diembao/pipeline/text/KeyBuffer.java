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

    char[] chars() {
        return chars;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
