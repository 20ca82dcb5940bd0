package vn.diembao.crawlers.fetch;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes foreign text fit for one line of a log, a metric or a dead letter: secrets of addresses masked, control and
 * direction characters escaped, length bounded (fault rows 41 and 42).
 */
public final class LogLine {
    private static final Pattern USERINFO = Pattern.compile("(://)[^/?#\\s]{0,500}@");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&;](?:[a-z_-]{0,20}key|[a-z_-]{0,20}token|password|passwd|pwd|secret|sig|signature|auth|session(?:id)?)=)[^&#;\\s]{1,4000}");

    private LogLine() {}

    /** The text on one line of at most {@code max} characters; null is the empty string. */
    public static String of(String text, int max) {
        if (text == null) {
            return "";
        }
        String masked = mask(text.length() > 4 * max ? text.substring(0, 4 * max) : text);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < masked.length() && line.length() < max; i++) {
            char c = masked.charAt(i);
            line.append(isUnsafe(c) ? "\\u" + HexFormat.of().toHexDigits(c) : String.valueOf(c));
        }
        return line.length() > max ? line.substring(0, max) : line.toString();
    }

    /** The address without user, password and secret parameters. */
    public static String mask(String text) {
        return SECRET.matcher(USERINFO.matcher(text).replaceAll("$1***@")).replaceAll("$1***");
    }

    private static boolean isUnsafe(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }
}
