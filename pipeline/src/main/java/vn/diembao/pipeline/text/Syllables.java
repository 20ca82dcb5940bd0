package vn.diembao.pipeline.text;

import java.text.Normalizer;

/**
 * The forms in which Vietnamese words are compared. In the full form the tone mark stands behind the letters, so that
 * {@code hoà} and {@code hòa} are equal whatever the composition; in the bare form every diacritic is gone. Bare words
 * carry a tilde so that the two never meet. Letters and digits of other widths and styles count as the plain ones.
 */
public final class Syllables {
    public static final char BARE = '~';
    private static final int TABLE = 0x1F00;
    private static final int FIRST_COMBINING = 0x0300;
    private static final int LAST_COMBINING = 0x036F;
    /** No syllable is as long; what follows is left out, so that a flood of marks costs nothing. */
    private static final int LONGEST = 64;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char D_STROKE = '\u0111';
    /** The Icelandic eth of old fonts, and the African d that looks the same in capitals. */
    private static final String LIKE_D_STROKE = "\u00F0\u0256";

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
        lower = LIKE_D_STROKE.indexOf(lower) >= 0 ? D_STROKE : lower;
        int digit = Character.digit(c, 10);
        lower = Character.isDigit(c) && digit >= 0 ? (char) ('0' + digit) : lower;
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
        KeyBuffer key = new KeyBuffer(word.length() + 2);
        append(key, word.toString(), 0, word.length(), bare);
        to.append(key);
    }

    /** Appends the form of the word from {@code start} to {@code end}. */
    static void append(KeyBuffer to, String source, int start, int end, boolean bare) {
        if (bare) {
            to.add(BARE);
        }
        int last = Math.min(end, start + LONGEST);
        if (isSimple(source, start, last)) {
            appendForm(to, source, start, last, bare);
        } else {
            String composed = composed(source.substring(start, last));
            appendForm(to, composed, 0, composed.length(), bare);
        }
    }

    private static void appendForm(KeyBuffer to, String word, int start, int end, boolean bare) {
        char tone = 0;
        for (int i = start; i < end; i++) {
            char c = word.charAt(i);
            if (c < 0x80) {
                to.add(LETTER[c]);
            } else if (c >= TABLE) {
                if (!Character.isSurrogate(c) && Character.isLetterOrDigit(c)) {
                    to.add(Character.toLowerCase(c));
                }
            } else if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else if (CharKinds.of(c) != CharKinds.SILENT) {
                tone = TONE[c] == 0 ? tone : TONE[c];
                to.add(bare ? PLAIN[c] : LETTER[c]);
            }
        }
        if (!bare && tone != 0) {
            to.add(tone);
        }
    }

    /** True for a word of single composed letters of the table. */
    private static boolean isSimple(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c >= TABLE || (c >= FIRST_COMBINING && c <= LAST_COMBINING)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Brings other widths and styles to plain letters and puts the tones behind the word, from which place they bind
     * whatever order the marks were typed in.
     */
    private static String composed(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else if (Character.getType(c) != Character.FORMAT) {
                letters.append(c);
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }

    /** The text without its diacritics, capitals kept; as many posts are written. */
    public static String withoutDiacritics(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == D_STROKE ? 'd' : c == Character.toUpperCase(D_STROKE) ? 'D' : c);
            }
        }
        return bare.toString();
    }

    /** True for a letter that is not plain ASCII in any width, and for a combining mark. */
    public static boolean hasDiacritic(char c) {
        return (c > 0x7F && Character.isLetter(c) && (c < '\uFF21' || c > '\uFF5A'))
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
