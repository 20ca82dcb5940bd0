package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Makes a byline of what stands in an author field, or finds that it is none. */
final class Bylines {
    private static final int MAX_CHARS = 120;
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:by|von|por|par|di|text|tác giả|bài(?: và ảnh)?|thực hiện|written by|reported by)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:https?://|www\\.|@|\\d{3,}).*|(?:admin|administrator|root|editor|webmaster|user|null|undefined|staff)",
            Pattern.CASE_INSENSITIVE);
    private static final List<Evaluator> SELECTORS = DataLines.of("byline-selectors.txt").stream()
            .map(Selector::evaluatorOf)
            .toList();
    /** What every selector asks of an element or of one around it; asking for it first spares asking for them all. */
    private static final Pattern HINT = Pattern.compile("author|byline", Pattern.CASE_INSENSITIVE);

    private static final List<String> HINTING = List.of("class", "itemprop", "rel");

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
    static String onPage(PageElements page, String siteName) {
        try {
            return firstName(page, siteName);
        } finally {
            forgetPage();
        }
    }

    /** A selector of an element within another keeps, per thread, the pages it was asked of until it is used to select. */
    private static void forgetPage() {
        Element nothing = new Element("p");
        SELECTORS.forEach(nothing::select);
    }

    private static String firstName(PageElements page, String siteName) {
        Set<Element> hinted = hinted(page);
        for (Evaluator selector : SELECTORS) {
            String name = page.matching(hinted, selector)
                    .limit(PageReading.MOST_ASKED)
                    .map(element -> clean(element.text(), siteName))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** All that is in elements with an attribute that speaks of authors, in the order of the page. */
    private static Set<Element> hinted(PageElements page) {
        Map<String, Boolean> known = new HashMap<>();
        Set<Element> hinted = new LinkedHashSet<>();
        for (Element element : page.attributed()) {
            if (hasHint(element, known) && !hinted.contains(element)) {
                element.stream().forEach(hinted::add);
            }
        }
        return hinted;
    }

    private static boolean hasHint(Element element, Map<String, Boolean> known) {
        for (String attribute : HINTING) {
            String value = element.attributes().get(attribute);
            if (!value.isEmpty()
                    && known.computeIfAbsent(value, v -> HINT.matcher(v).find())) {
                return true;
            }
        }
        return false;
    }
}
