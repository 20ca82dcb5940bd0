package vn.diembao.crawlers.extract;

import java.text.Normalizer;
import org.jsoup.parser.Parser;

/** The hygiene every text read off a page goes through. */
final class CleanText {
    private CleanText() {}

    /** One line: spaces of every kind collapsed, invisible characters removed, NFC. Null gives the empty string. */
    static String line(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                plain &= isComposed(c);
                line.append(c);
            }
        }
        return plain ? line.toString() : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** A line of text that may be escaped HTML once more, as JSON-LD and titles often are. */
    static String unescaped(String text) {
        return line(text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    private static boolean isSpace(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7F;
        }
        return c <= 0xA0 || (c >= 0x1680 && (Character.isSpaceChar(c) || c == 0x180E));
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

    /** Letters that are in NFC whatever stands beside them: Latin with its Vietnamese block, signs of print. */
    private static boolean isComposed(char c) {
        return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF && c != 0x1E9B) || (c >= 0x2010 && c <= 0x2027);
    }
}
