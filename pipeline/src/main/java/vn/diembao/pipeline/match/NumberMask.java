package vn.diembao.pipeline.match;

import java.util.Arrays;
import java.util.Set;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokens;

/** The keys of a text with every run of digits and number words as one {@code #}, and the way back to its tokens. */
final class NumberMask {
    /** Stands in a cue for any number: {@code cắt giảm # lao động}. */
    static final String NUMBER = "#";

    private final int[] starts;
    private final int[] tokens;
    private final int size;
    private final int tokenCount;
    private final String keys;

    NumberMask(Tokens text, Set<String> numberWords) {
        tokenCount = text.size();
        int[] keyStarts = new int[tokenCount];
        tokens = new int[tokenCount];
        StringBuilder masked = new StringBuilder(" ");
        int count = 0;
        boolean inNumber = false;
        for (int i = 0; i < tokenCount; i++) {
            String key = text.key(i);
            boolean number = isNumber(key, numberWords);
            if (!number || !inNumber) {
                keyStarts[count] = masked.length();
                tokens[count++] = i;
                masked.append(number ? NUMBER : key).append(' ');
            }
            inNumber = number;
        }
        size = count;
        starts = Arrays.copyOf(keyStarts, count);
        keys = masked.toString();
    }

    private static boolean isNumber(String key, Set<String> numberWords) {
        int digit = key.charAt(0) == Syllables.BARE ? 1 : 0;
        return numberWords.contains(key) || (key.length() > digit && Character.isDigit(key.charAt(digit)));
    }

    String keys() {
        return keys;
    }

    /** First token of what stands at position {@code at} of the masked keys. */
    int firstToken(int at) {
        return tokens[wordAt(at)];
    }

    /** Last token of what stands at position {@code at} of the masked keys. */
    int lastToken(int at) {
        int next = wordAt(at) + 1;
        return next < size ? tokens[next] - 1 : tokenCount - 1;
    }

    private int wordAt(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }
}
