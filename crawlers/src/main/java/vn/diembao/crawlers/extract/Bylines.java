package vn.diembao.crawlers.extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes a byline of what stands in an author field, or finds that it is none. */
final class Bylines {
    private static final int MAX_CHARS = 120;
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:by|von|por|par|di|text|tác giả|bài(?: và ảnh)?|thực hiện|written by|reported by)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:https?://|www\\.|@|\\d{3,}).*|(?:admin|administrator|root|editor|webmaster|user|null|undefined|staff)",
            Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    /** Null when the text names nobody. */
    static String clean(String text, String siteName) {
        String name =
                LEAD_IN.matcher(CleanText.unescaped(text)).replaceFirst("").strip();
        boolean nobody = name.isEmpty()
                || name.length() > MAX_CHARS
                || NO_NAME.matcher(name).matches()
                || name.chars().noneMatch(Character::isLetter)
                || name.toLowerCase(Locale.ROOT).equals(siteName.toLowerCase(Locale.ROOT));
        return nobody ? null : name;
    }

    static String joined(List<String> names, String siteName) {
        String all = names.stream()
                .map(n -> clean(n, siteName))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /** The first element that any outlet's markup would name a byline. */
    static String onPage(Document page, String siteName) {
        for (String selector : DataLines.of("byline-selectors.txt")) {
            for (Element element : page.select(selector)) {
                String name = clean(element.text(), siteName);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }
}
