package vn.diembao.pipeline.text;

/** What each UTF-16 unit is to the tokenizer, looked up once instead of asked of the character tables again and again. */
final class CharKinds {
    static final byte BLANK = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Combining marks and invisible controls: part of a word they stand in, nothing by themselves. */
    static final byte SILENT = 3;

    static final byte LINE = 4;
    static final byte QUOTE = 5;
    static final byte DASH = 6;
    static final byte MARK = 7;
    /** Half of a character beyond the basic plane. */
    static final byte HALF = 8;

    private static final String QUOTES = "\"'`´′″„‚＂＇「」『』";
    private static final String DASHES = "_−⁃";
    private static final String LINES = "\n\r\u2028\u2029";

    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kind((char) c);
        }
    }

    private CharKinds() {}

    static byte of(char c) {
        return KINDS[c];
    }

    static boolean isWord(char c) {
        byte kind = KINDS[c];
        return kind == LETTER || kind == DIGIT;
    }

    private static byte kind(char c) {
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (LINES.indexOf(c) >= 0) {
            return LINE;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return QUOTE;
        }
        if (DASHES.indexOf(c) >= 0) {
            return DASH;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.NON_SPACING_MARK, Character.FORMAT -> SILENT;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> QUOTE;
            case Character.DASH_PUNCTUATION -> DASH;
            case Character.SURROGATE -> HALF;
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> BLANK;
            default -> MARK;
        };
    }
}
