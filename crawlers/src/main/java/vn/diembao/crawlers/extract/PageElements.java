package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** The elements of a page in its order, gathered in one pass, so that each rule looks only at those it may be about. */
final class PageElements {
    private final Map<String, List<Element>> tagged = new HashMap<>();
    private final List<Element> attributed = new ArrayList<>();

    private final Document page;

    private PageElements(Document page) {
        this.page = page;
    }

    static PageElements of(Document page) {
        PageElements elements = new PageElements(page);
        page.traverse((node, depth) -> {
            if (node instanceof Element element) {
                elements.add(element);
            }
        });
        return elements;
    }

    /** @param tag in lower case */
    List<Element> tagged(String tag) {
        return tagged.getOrDefault(tag, List.of());
    }

    /** Those with any attribute. */
    List<Element> attributed() {
        return attributed;
    }

    /**
     * Those of the elements that the selector ends at.
     *
     * @param selector if it asks for several elements in a row, it keeps the page until it is next used to select
     */
    Stream<Element> matching(Collection<Element> elements, Evaluator selector) {
        return elements.stream().filter(element -> selector.matches(page, element));
    }

    private void add(Element element) {
        tagged.computeIfAbsent(element.normalName(), t -> new ArrayList<>()).add(element);
        if (element.attributesSize() > 0) {
            attributed.add(element);
        }
    }
}
