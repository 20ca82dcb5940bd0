package vn.diembao.dashboards.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text and addresses of others safe to set: one line of NFC text, a web address or nothing. */
public final class PlainText {
    /** Bidi controls (row 36), zero-width marks, byte-order mark, characters XML 1.0 has no place for. */
    private static final Pattern UNWANTED = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C"
            + "\\u200B\\u2060\\uFEFF\\u00AD\\uFFFE\\uFFFF[\\p{Cc}&&[^\\t\\n\\r\\u0085]]\\p{Cs}]");

    /** Little pictures of posts, with what joins and colours them (Unicode: emoji, dingbats, symbols), blanks around. */
    private static final Pattern PICTOGRAPHS = Pattern.compile(
            " *+(?:[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{E0020}-\\x{E007F}\\x{20E3}\\x{FE0F}\\x{200D}]++ *+)++");

    private static final String OPENING = "([“‘«";
    private static final String CLOSING = ".,;:!?…)]”’»";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u0085\\u2028\\u2029]+");
    private static final Pattern NOT_IN_URI = Pattern.compile("[\\s\"<>\\\\^`{|}\\p{Cntrl}]");

    private PlainText() {}

    /** One clean line; empty for null. */
    public static String line(String text) {
        return SPACE.matcher(characters(text)).replaceAll(" ").strip();
    }

    /**
     * The text without emoji and other pictographs: an official paper has no place for them, and its font no letters. Blanks
     * at its ends stay as they are, for it may be part of a line; a text of nothing else stays whole.
     */
    public static String withoutPictographs(String text) {
        String bare = PICTOGRAPHS.matcher(text).replaceAll(found -> blank(text, found.start(), found.end()));
        return bare.isBlank() ? text : bare;
    }

    /** What is left between two offsets where pictographs stood. */
    private static String blank(String text, int start, int end) {
        boolean needed;
        if (start == 0) {
            needed = text.startsWith(" ");
        } else if (end == text.length()) {
            needed = text.endsWith(" ");
        } else {
            needed = OPENING.indexOf(text.charAt(start - 1)) < 0 && CLOSING.indexOf(text.charAt(end)) < 0;
        }
        return needed ? " " : "";
    }

    /** Clean characters, line breaks kept; empty for null. */
    public static String characters(String text) {
        return text == null ? "" : Normalizer.normalize(UNWANTED.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The address in ASCII when it is http or https with a host and without credentials, else empty. */
    public static String webAddress(String url) {
        if (url == null || NOT_IN_URI.matcher(url.strip()).find()) {
            return "";
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
            return web && plain ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
