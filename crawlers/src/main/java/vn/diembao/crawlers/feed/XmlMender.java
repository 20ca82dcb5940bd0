package vn.diembao.crawlers.feed;

import org.jsoup.nodes.Entities;

/**
 * Turns what outlets call XML into text a strict parser takes, in one pass and without any meaning of its own: drops what
 * stands before the first tag, comments, processing instructions, characters XML forbids and a DOCTYPE without internal
 * subset; writes HTML entities out; escapes bare {@code &} and {@code <}. CDATA sections are copied. One instance mends
 * one text.
 */
final class XmlMender {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int MAX_ENTITY_NAME = 32;

    private final String text;
    private final StringBuilder out;
    private boolean unsafe;
    private int at;

    private XmlMender(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /**
     * The mended text.
     *
     * @param unsafe the document brings its own DTD: it must not be parsed
     */
    record Mended(String text, boolean unsafe) {}

    static Mended mend(String text) {
        XmlMender mender = new XmlMender(text);
        mender.run();
        return new Mended(mender.out.toString(), mender.unsafe);
    }

    private void run() {
        at = Math.max(0, text.indexOf('<'));
        while (at < text.length() && !unsafe) {
            char c = text.charAt(at);
            if (c == '<') {
                markup();
            } else if (c == '&') {
                reference();
            } else {
                character(c);
            }
        }
    }

    private void markup() {
        if (text.startsWith(CDATA, at)) {
            cdata();
        } else if (text.startsWith("<!--", at)) {
            skipPast("-->", at + 4);
        } else if (text.startsWith("<?", at)) {
            skipPast("?>", at + 2);
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            doctype();
        } else if (at + 1 < text.length() && isTagStart(text.charAt(at + 1))) {
            out.append('<');
            at++;
        } else if (at + 1 == text.length()) {
            at++;
        } else {
            out.append("&lt;");
            at++;
        }
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || c == '_' || Character.isLetter(c);
    }

    private void cdata() {
        int end = text.indexOf(CDATA_END, at);
        int stop = end < 0 ? text.length() : end + CDATA_END.length();
        while (at < stop) {
            character(text.charAt(at));
        }
    }

    private void skipPast(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Only a DOCTYPE that merely names a public DTD is harmless (fault rows 15 and 16). */
    private void doctype() {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                unsafe = true;
                return;
            } else if (c == '>') {
                at = i + 1;
                return;
            }
        }
        at = text.length();
    }

    private void reference() {
        int end = referenceEnd();
        if (end <= at + 1) {
            out.append("&amp;");
            at++;
            return;
        }
        String name = text.substring(at + 1, end);
        if (name.charAt(0) == '#') {
            numeric(name, end);
            return;
        }
        String known = isXmlEntity(name) ? '&' + name + ';' : written(name);
        out.append(known == null ? "&amp;" : known);
        at = known == null ? at + 1 : end + 1;
    }

    /** Looks no further than a name may be long: bare ampersands come by the million (row 17). -1 when there is no end. */
    private int referenceEnd() {
        int stop = Math.min(text.length(), at + MAX_ENTITY_NAME + 1);
        for (int i = at + 1; i < stop; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isXmlEntity(String name) {
        return name.equals("amp")
                || name.equals("lt")
                || name.equals("gt")
                || name.equals("quot")
                || name.equals("apos");
    }

    private static String written(String name) {
        String letters = Entities.getByName(name);
        boolean markup = letters.isEmpty() || letters.equals("<") || letters.equals("&");
        return markup ? null : letters;
    }

    /** A reference to a character XML forbids vanishes. */
    private void numeric(String name, int end) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            if (isXmlCharacter(code)) {
                out.append("&#").append(code).append(';');
            }
            at = end + 1;
        } catch (NumberFormatException e) {
            out.append("&amp;");
            at++;
        }
    }

    private void character(char c) {
        at++;
        if (c == '\r') {
            out.append(at < text.length() && text.charAt(at) == '\n' ? "" : "\n");
        } else if (Character.isHighSurrogate(c) && at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
            out.append(c).append(text.charAt(at++));
        } else if (isXmlCharacter(c)) {
            out.append(c);
        }
    }

    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
