package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by name, property or itemprop; the first of a name counts. */
final class MetaTags {
    private final Map<String, String> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(PageElements page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.tagged("meta")) {
            String value = CleanText.unescaped(meta.attr("content"));
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                if (meta.hasAttr(key) && !value.isEmpty()) {
                    tags.values.putIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), value);
                }
            }
        }
        return tags;
    }

    /** The empty string when there is none. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first of the names that is there, null when none is. */
    String firstOf(List<String> names) {
        return names.stream().filter(values::containsKey).findFirst().orElse(null);
    }
}
