package vn.diembao.pipeline.text;

import java.text.Normalizer;

/**
 * The forms in which Vietnamese words are compared. In the full form the tone mark stands behind the letters, so that
 * {@code hoà} and {@code hòa} are equal whatever the composition; in the bare form every diacritic is gone. Bare words
 * carry a tilde so that the two never meet.
 */
public final class Syllables {
    public static final char BARE = '~';
    private static final int TABLE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char ETH = '\u00F0';
    private static final char D_STROKE = '\u0111';

    private static final char[] PLAIN = new char[TABLE];
    private static final char[] TONE = new char[TABLE];
    private static final char[] LETTER = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            fill(c);
        }
    }

    private Syllables() {}

    private static void fill(char c) {
        char lower = Character.toLowerCase(c);
        // Old fonts put the Icelandic eth where the Vietnamese d with stroke belongs.
        lower = lower == ETH ? D_STROKE : lower;
        String apart = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char part = apart.charAt(i);
            if (TONES.indexOf(part) >= 0) {
                TONE[c] = part;
            } else {
                kept.append(part);
            }
        }
        String letter = Normalizer.normalize(kept, Normalizer.Form.NFC);
        LETTER[c] = letter.length() == 1 ? letter.charAt(0) : lower;
        PLAIN[c] = lower == D_STROKE ? 'd' : apart.charAt(0);
    }

    /** Appends the full or the bare form of {@code word}. */
    public static void append(StringBuilder to, CharSequence word, boolean bare) {
        String composed = Normalizer.isNormalized(word, Normalizer.Form.NFC)
                ? word.toString()
                : Normalizer.normalize(word, Normalizer.Form.NFC);
        if (bare) {
            to.append(BARE);
        }
        char tone = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= TABLE) {
                if (Character.isLetterOrDigit(c)) {
                    to.append(Character.toLowerCase(c));
                }
                continue;
            }
            tone = TONE[c] == 0 ? tone : TONE[c];
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                to.append(bare ? PLAIN[c] : LETTER[c]);
            } else if (TONES.indexOf(c) >= 0) {
                tone = c;
            }
        }
        if (!bare && tone != 0) {
            to.append(tone);
        }
    }

    public static boolean hasDiacritic(char c) {
        return (c > 0x7F && Character.isLetter(c)) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
