package vn.diembao.crawlers.extract;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The hygiene every text read off a page goes through. */
final class CleanText {
    /** Zero-width characters, soft hyphens, byte order marks, bidi controls. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private CleanText() {}

    /** One line: spaces of every kind collapsed, invisible characters removed, NFC. Null gives the empty string. */
    static String line(String text) {
        if (text == null) {
            return "";
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(visible).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /** A line of text that may be escaped HTML once more, as JSON-LD and titles often are. */
    static String unescaped(String text) {
        return line(text == null || text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }
}
