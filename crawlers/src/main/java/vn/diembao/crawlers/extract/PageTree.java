package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Parses pages into trees of bounded depth: many rules look at what is around or inside an element, which in a tree of
 * any depth takes time that grows with the square of the page.
 */
final class PageTree {
    /** As deep as browsers nest elements before they, too, put the rest side by side. */
    private static final int DEEPEST = 512;
    /** Ten times what the longest articles have, their comments and menus included. */
    private static final int MOST_TAGS = 200_000;

    private PageTree() {}

    static Document parse(String html, String url) {
        Document page = Jsoup.parse(html, url);
        elementsAt(page, DEEPEST).forEach(PageTree::flatten);
        return page;
    }

    /** Told before parsing, as the tree of such a page alone may take gigabytes. */
    static boolean isTooLarge(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        return tags > MOST_TAGS;
    }

    private static List<Element> elementsAt(Document page, int level) {
        List<Element> found = new ArrayList<>();
        page.filter((node, depth) -> {
            if (depth < level) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (node instanceof Element element) {
                found.add(element);
            }
            return NodeFilter.FilterResult.SKIP_CHILDREN;
        });
        return found;
    }

    /** Puts all elements inside side by side, each with its own text. */
    private static void flatten(Element outer) {
        Deque<Element> waiting = new ArrayDeque<>();
        takeChildren(outer, waiting);
        while (!waiting.isEmpty()) {
            Element next = waiting.pop();
            takeChildren(next, waiting);
            outer.appendChild(next);
        }
    }

    /** Takes child elements out of their parent and puts them before what waits, in their order. */
    private static void takeChildren(Element parent, Deque<Element> waiting) {
        if (parent.childrenSize() == 0) {
            return;
        }
        List<Node> children = new ArrayList<>(parent.childNodes());
        // Removed one by one, each would have those behind it counted anew.
        parent.empty();
        for (Node child : children) {
            if (!(child instanceof Element)) {
                parent.appendChild(child);
            }
        }
        for (int at = children.size() - 1; at >= 0; at--) {
            if (children.get(at) instanceof Element element) {
                waiting.push(element);
            }
        }
    }
}
