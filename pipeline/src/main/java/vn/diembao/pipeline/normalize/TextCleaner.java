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
        String visible = CONTROL.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        // Composed last: a letter and its mark may have met only now.
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }
}
