package vn.diembao.dashboards.form;

import java.util.regex.Pattern;

/** Vietnamese quotation marks: “ ” once, ‘ ’ for a quotation within. */
public final class Quotation {
    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WHOLLY_QUOTED = Pattern.compile("^[\"“]([^\"“”]*)[\"”]$");
    private static final Pattern INNER = Pattern.compile("“([^“”]*)”");
    private static final Pattern STRAY = Pattern.compile("[\"“”]");

    private Quotation() {}

    /** The text between “ and ”, whatever marks it brings. */
    public static String of(String text) {
        String inner = INNER.matcher(curled(bare(text))).replaceAll("‘$1’");
        return '“' + STRAY.matcher(inner).replaceAll("") + '”';
    }

    /** The text with “ ” for straight marks that come in pairs. */
    public static String curled(String text) {
        return STRAIGHT.matcher(text).replaceAll("“$1”");
    }

    /** The text without the marks that stand around the whole of it. */
    public static String bare(String text) {
        return WHOLLY_QUOTED.matcher(text).replaceFirst("$1");
    }
}
