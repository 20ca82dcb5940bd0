package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by tag, name and style what on a page is no article text; one per page, it remembers the names it has judged. */
final class Boilerplate {
    /** Never text of the page. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "head",
            "title",
            "audio",
            "video",
            "map",
            "math",
            "dialog",
            "label",
            "figcaption",
            "link",
            "meta");

    private static final Set<String> BOXES = Set.of("nav", "aside", "footer", "menu", "fieldset", "address");
    private static final Set<String> NEVER_BOXES = Set.of("html", "body", "main", "article", "p", "table", "tbody");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern NAMES = DataLines.anyOf("boilerplate-names.txt");
    private static final Pattern BODY_NAMES = DataLines.anyOf("body-names.txt");
    private static final Pattern LINES = DataLines.anyOf("boilerplate-lines.txt");

    private final Map<String, Boolean> boxTokens = new HashMap<>();
    private final Map<String, Boolean> bodyTokens = new HashMap<>();

    static boolean isSilentTag(Element element) {
        return SILENT.contains(element.normalName());
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    boolean isBox(Element element) {
        if (NEVER_BOXES.contains(element.normalName()) || isBodyNamed(element)) {
            return false;
        }
        return BOXES.contains(element.normalName())
                || element.attr("role").matches("navigation|complementary|contentinfo|banner|search|dialog")
                || "true".equals(element.attr("aria-hidden"))
                || anyToken(element, NAMES, boxTokens);
    }

    /** True where a name or microdata says that the article's body is inside. */
    boolean isBodyNamed(Element element) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody")
                || element.attr("property").equalsIgnoreCase("articleBody")
                || anyToken(element, BODY_NAMES, bodyTokens);
    }

    static boolean isLine(String text) {
        return text.length() < 300 && LINES.matcher(text).matches();
    }

    private static boolean anyToken(Element element, Pattern names, Map<String, Boolean> known) {
        return matches(element.className(), names, known) || matches(element.id(), names, known);
    }

    private static boolean matches(String tokens, Pattern names, Map<String, Boolean> known) {
        if (tokens.isEmpty() || tokens.length() > 500) {
            return false;
        }
        for (String token : tokens.split("\\s+")) {
            if (token.length() < 60
                    && known.computeIfAbsent(token, t -> names.matcher(t).matches())) {
                return true;
            }
        }
        return false;
    }
}
