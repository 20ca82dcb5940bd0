package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much text outside links stands under each element of a tree; counted in one pass, without recursion. */
final class TextMass implements NodeFilter {
    private final Map<Element, Integer> mass = new HashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private final Element root;
    private int links;

    TextMass(Element root) {
        this.root = root;
        root.filter(this);
    }

    /** Characters under an element, without spaces at the ends of text nodes. */
    int of(Element element) {
        return mass.getOrDefault(element, 0);
    }

    /** Share of all text of the tree, 0 to 1. */
    double share(Element element) {
        return (double) of(element) / Math.max(1, mass.getOrDefault(root, 1));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && links == 0) {
            open.peek()[0] += stripped(text.getWholeText());
        } else if (node instanceof Element element) {
            // Captions are no part of what an article weighs.
            if (Boilerplate.isSilentTag(element) || element.normalName().equals("figcaption")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            links += element.normalName().equals("a") ? 1 : 0;
            open.push(new int[1]);
        }
        return FilterResult.CONTINUE;
    }

    private static int stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            int own = open.pop()[0];
            if (own > 0) {
                mass.put(element, own);
            }
            if (!open.isEmpty()) {
                open.peek()[0] += own;
            }
            links -= element.normalName().equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }
}
