package vn.diembao.crawlers.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Bounds and cleans the text fields of an entry (fault row 19). */
final class EntryText {
    static final int MAX_TITLE = 1_000;
    static final int MAX_HTML = 200_000;
    static final int MAX_CATEGORIES = 50;
    private static final int MAX_LABEL = 200;
    private static final int MAX_RAW_FACTOR = 10;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern MAIL_WITH_NAME = Pattern.compile("\\S{1,200}@\\S{1,200} ?\\(([^()]{1,200})\\)");

    private EntryText() {}

    /** Plain text on one line: tags gone, entities an outlet escaped twice written out. */
    static String title(String raw) {
        return plain(raw, MAX_TITLE);
    }

    static String html(String raw) {
        return raw == null ? "" : cap(raw.strip(), MAX_HTML);
    }

    /** Escapes plain text where HTML is expected. */
    static String htmlOf(String plain) {
        return html(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** The name, without the mail address RSS puts before it; null when there is none. */
    static String author(String raw) {
        String text = plain(raw, MAX_LABEL);
        Matcher mail = MAIL_WITH_NAME.matcher(text);
        String name = mail.matches() ? mail.group(1).strip() : text;
        return name.isEmpty() ? null : name;
    }

    static List<String> categories(List<String> raw) {
        Set<String> labels = new LinkedHashSet<>();
        for (String label : raw) {
            String text = plain(label, MAX_LABEL);
            if (!text.isEmpty() && labels.size() < MAX_CATEGORIES) {
                labels.add(text);
            }
        }
        return List.copyOf(labels);
    }

    private static String plain(String raw, int max) {
        if (raw == null) {
            return "";
        }
        String text = withoutMarkup(cap(raw, max * MAX_RAW_FACTOR));
        // A tag that was escaped twice is still markup, never meant to be read.
        text = text.contains("</") ? withoutMarkup(text) : text;
        return cap(SPACES.matcher(text).replaceAll(" ").strip(), max);
    }

    private static String withoutMarkup(String text) {
        if (text.indexOf('<') >= 0) {
            return Jsoup.parse(text).text();
        }
        return text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    }

    /** Never cuts a surrogate pair in two. */
    private static String cap(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
