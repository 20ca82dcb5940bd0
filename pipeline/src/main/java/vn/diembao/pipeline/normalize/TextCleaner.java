package vn.diembao.pipeline.normalize;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** NFC, no control, zero-width or bidi characters, single spaces. Idempotent. */
final class TextCleaner {
    /** Zero-width, soft hyphen, bidi marks and overrides, variation of BOM; row 23. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    private TextCleaner() {}

    /** One line of text. */
    static String line(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACES.matcher(CONTROL.matcher(visible).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
