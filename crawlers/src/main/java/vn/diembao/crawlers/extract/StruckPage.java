package vn.diembao.crawlers.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.diembao.crawlers.outlet.ArticleField;
import vn.diembao.crawlers.outlet.Selectors;

/** A page and its selectors, from which what a rule read can be taken away. */
final class StruckPage {
    private static final String META = "meta ";
    private static final String SELECTOR = "selector ";

    /** What the rules that are named after no place of their own read. */
    private static final Map<String, String> PLACES = Map.of(
            "json-ld", "script[type=application/ld+json]",
            "title", "title",
            "time", "time, [itemprop=datePublished]",
            "link canonical", "link[rel=canonical]");

    private final Document page;
    private Selectors selectors;

    StruckPage(Document page, Selectors selectors) {
        this.page = page;
        this.selectors = selectors;
    }

    Document page() {
        return page;
    }

    Selectors selectors() {
        return selectors;
    }

    /** Takes away what the rule read; false when it is none that can be, or nothing of it is left. */
    boolean strike(String rule) {
        if (rule.startsWith(SELECTOR)) {
            return strikeSelector(rule.substring(SELECTOR.length()));
        }
        if (rule.startsWith(META)) {
            return strikeMeta(rule.substring(META.length()));
        }
        if (rule.equals("html lang")) {
            List<Element> roots = page.select("html[lang]");
            roots.forEach(root -> root.removeAttr("lang"));
            return !roots.isEmpty();
        }
        if (rule.equals("h1")) {
            // Selectors that lead to the element by its class still do.
            List<Element> headings = page.select("h1");
            headings.forEach(heading -> heading.tagName("div"));
            return !headings.isEmpty();
        }
        String place = PLACES.get(rule);
        return place != null && !page.select(place).remove().isEmpty();
    }

    private boolean strikeSelector(String selector) {
        Map<ArticleField, List<String>> kept = new EnumMap<>(ArticleField.class);
        boolean struck = false;
        for (ArticleField field : ArticleField.values()) {
            List<String> others = selectors.of(field).stream()
                    .filter(s -> !s.equals(selector))
                    .toList();
            struck |= others.size() < selectors.of(field).size();
            kept.put(field, others);
        }
        selectors = new Selectors(kept, selectors.drop());
        return struck;
    }

    private boolean strikeMeta(String name) {
        List<Element> named = page.select("meta").stream()
                .filter(meta -> List.of("property", "name", "itemprop", "http-equiv").stream()
                        .anyMatch(key -> meta.attr(key).strip().equalsIgnoreCase(name)))
                .toList();
        named.forEach(Element::remove);
        return !named.isEmpty();
    }
}
