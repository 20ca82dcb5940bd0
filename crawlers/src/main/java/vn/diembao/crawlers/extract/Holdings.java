package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What the figures and tables of a tree hold, however deep inside; found in one pass, without recursion. */
final class Holdings implements NodeVisitor {
    private static final int IMAGE = 1;
    private static final int LINK = 2;
    private static final int TEXT = 4;

    private final Map<Element, Integer> held = new HashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();

    Holdings(Element root) {
        root.traverse(this);
    }

    boolean image(Element element) {
        return holds(element, IMAGE);
    }

    boolean link(Element element) {
        return holds(element, LINK);
    }

    /** True for a quotation, a table or preformatted text. */
    boolean text(Element element) {
        return holds(element, TEXT);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            open.push(new int[1]);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        int inside = open.pop()[0];
        if (inside != 0 && isAskedFor(element)) {
            held.put(element, inside);
        }
        if (!open.isEmpty()) {
            open.peek()[0] |= inside | kind(element);
        }
    }

    private boolean holds(Element element, int kind) {
        return (held.getOrDefault(element, 0) & kind) != 0;
    }

    private static boolean isAskedFor(Element element) {
        return element.normalName().equals("figure") || element.normalName().equals("table");
    }

    private static int kind(Element element) {
        return switch (element.normalName()) {
            case "img" -> IMAGE;
            case "a" -> element.hasAttr("href") ? LINK : 0;
            case "blockquote", "table", "pre" -> TEXT;
            default -> 0;
        };
    }
}
