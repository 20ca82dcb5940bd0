package vn.diembao.crawlers.extract;

import java.text.Normalizer;
import org.jsoup.parser.Parser;

/** The hygiene every text read off a page goes through. */
public final class CleanText {
    private CleanText() {}

    /** One line: spaces of every kind collapsed, invisible characters removed, NFC. Null gives the empty string. */
    public static String line(String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return isClean(text, start, end) ? text.substring(start, end) : cleaned(text, start, end);
    }

    /** Most text needs nothing; finding that out is much quicker than building it anew. */
    private static boolean isClean(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean gap = c == ' ' && text.charAt(i + 1) != ' ';
            if (!gap && (isSpace(c) || isInvisible(c) || !isComposed(c))) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, int start, int end) {
        StringBuilder line = new StringBuilder(end - start);
        boolean gap = false;
        boolean composed = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                composed &= isComposed(c);
                line.append(c);
            }
        }
        return composed ? line.toString() : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** A line of text that may be escaped HTML once more, as JSON-LD and titles often are. */
    static String unescaped(String text) {
        return line(text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    private static boolean isSpace(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7F;
        }
        // Vietnamese letters stand between the last two and are most of what comes here.
        return c <= 0xA0 || c == 0x1680 || c == 0x180E || (c >= 0x2000 && Character.isSpaceChar(c));
    }

    /** Zero-width characters, soft hyphens, byte order marks, bidi controls. */
    private static boolean isInvisible(char c) {
        if (c < 0x200B) {
            return c == 0xAD;
        }
        return c <= 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    /**
     * Characters that are in NFC whatever composed ones stand beside them (UAX #15, NFC_Quick_Check): Latin with its
     * Vietnamese block, Greek and Cyrillic letters, signs of print, kana, ideographs, Hangul.
     */
    private static boolean isComposed(char c) {
        if (c < 0x370) {
            return c < 0x300;
        }
        return (c >= 0x388 && c <= 0x482)
                || (c >= 0x1E00 && c <= 0x1EFF && c != 0x1E9B)
                || (c >= 0x2010 && c <= 0x205E)
                || (c >= 0x20A0 && c <= 0x20BF)
                || (c >= 0x3001 && c <= 0x3029)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FE)
                || (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60);
    }
}
