package vn.diembao.dashboards.mail;

import java.util.regex.Pattern;

/** What may stand in a header of a mail: one line (row 39). */
final class HeaderText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderText() {}

    /** @throws IllegalArgumentException for a text that would begin another header */
    static String require(String what, String text) {
        if (text == null || text.isBlank() || CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException(what + " is empty or holds a line break or control character");
        }
        return text;
    }

    /** The text with a blank for each break; empty for null. */
    static String oneLine(String text) {
        return text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
