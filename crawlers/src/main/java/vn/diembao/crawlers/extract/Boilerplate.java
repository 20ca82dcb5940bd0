package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
            "link",
            "meta");

    private static final Set<String> BOXES = Set.of("nav", "aside", "footer", "menu", "fieldset", "address");
    private static final Set<String> ROLES =
            Set.of("navigation", "complementary", "contentinfo", "banner", "search", "dialog");
    private static final Set<String> NEVER_BOXES =
            Set.of("html", "body", "main", "article", "p", "table", "tbody", "thead", "tr", "blockquote");
    private static final Set<String> NEVER_CAPTIONS =
            Set.of("html", "body", "main", "article", "table", "tbody", "figure");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final NameWords BOX_NAMES = new NameWords("boilerplate-names.txt");
    private static final NameWords CAPTION_NAMES = new NameWords("caption-names.txt");
    private static final Pattern BODY_NAMES = DataLines.anyOf("body-names.txt");
    private static final Pattern LINES = DataLines.anyOf("boilerplate-lines.txt");
    private static final int LONGEST_NAMES = 500;

    private final Map<String, Boolean> boxes = new HashMap<>();
    private final Map<String, Boolean> captions = new HashMap<>();
    private final Map<String, Boolean> bodies = new HashMap<>();

    static boolean isSilentTag(Element element) {
        return SILENT.contains(element.normalName());
    }

    static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.attributes().hasKey("hidden")
                        || (element.attributes().hasKey("style")
                                && HIDDEN.matcher(attribute(element, "style")).find()));
    }

    boolean isBox(Element element) {
        if (NEVER_BOXES.contains(element.normalName())) {
            return false;
        }
        if (BOXES.contains(element.normalName())) {
            return !isBodyNamed(element);
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean box = ROLES.contains(attribute(element, "role"))
                || "true".equals(attribute(element, "aria-hidden"))
                || named(element, boxes, BOX_NAMES::matches);
        return box && !isBodyNamed(element);
    }

    /** True for what stands under a picture and speaks of it alone. */
    boolean isCaption(Element element) {
        return element.normalName().equals("figcaption")
                || (element.attributesSize() > 0
                        && !NEVER_CAPTIONS.contains(element.normalName())
                        && named(element, captions, CAPTION_NAMES::matches));
    }

    /** True where a name or microdata says that the article's body is inside. */
    boolean isBodyNamed(Element element) {
        return element.attributesSize() > 0
                && (attribute(element, "itemprop").equalsIgnoreCase("articleBody")
                        || attribute(element, "property").equalsIgnoreCase("articleBody")
                        || named(element, bodies, Boilerplate::anyBodyName));
    }

    static boolean isLine(String text) {
        return text.length() < 300 && LINES.matcher(text).matches();
    }

    private static boolean anyBodyName(String names) {
        for (String name : names.split("\\s+")) {
            if (name.length() < 60 && BODY_NAMES.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Element element, Map<String, Boolean> known, Predicate<String> judge) {
        return named(attribute(element, "class").strip(), known, judge)
                || named(attribute(element, "id"), known, judge);
    }

    /** By its exact name, which is much quicker than in any case; jsoup's parser has written all names small. */
    private static String attribute(Element element, String name) {
        return element.attributes().get(name);
    }

    private static boolean named(String names, Map<String, Boolean> known, Predicate<String> judge) {
        if (names.isEmpty() || names.length() > LONGEST_NAMES) {
            return false;
        }
        return known.computeIfAbsent(names, judge::test);
    }
}
