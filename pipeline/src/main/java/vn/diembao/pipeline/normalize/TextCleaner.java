package vn.diembao.pipeline.normalize;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** NFC, no control, zero-width or bidi characters, single spaces. Idempotent. */
final class TextCleaner {
    /** Zero-width, soft hyphen, bidi marks, overrides and isolates, byte order mark; row 23. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]");

    /** C0 and C1 controls, and halves of surrogate pairs. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TextCleaner() {}

    /** One line of text. */
    static String line(String text) {
        return isClean(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : cleaned(text);
    }

    /** True of nearly all lines: nothing to take away, and single spaces between words. Composing adds neither. */
    static boolean isClean(String text) {
        boolean behindSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if ((space && behindSpace) || isSuspect(c)) {
                return false;
            }
            behindSpace = space;
        }
        return !behindSpace || text.isEmpty();
    }

    /** What the patterns take away and all spaces but the plain one; a few more, which cost a closer look. */
    private static boolean isSuspect(char c) {
        if (c < 0x2000) {
            return c < ' ' || (c >= 0x7F && c <= 0xAD) || c == 0x61C || c == 0x1680 || c == 0x180E;
        }
        return c <= 0x200F || (c >= 0x2028 && c <= 0x206F) || c == 0x3000 || Character.isSurrogate(c) || c == 0xFEFF;
    }

    static String cleaned(String text) {
        String visible = CONTROL.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        // Composed last: a letter and its mark may have met only now.
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }
}
