package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts the visible text under an element into blocks, in one pass without recursion, so that deep nesting costs no
 * stack.
 */
final class BlockSplitter implements NodeFilter {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "q",
            "ruby",
            "rt",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "center",
            "o:p",
            "st1:place",
            "nobr",
            "picture",
            "img",
            "amp-img");

    /** An element with this much of the text is the article, whatever its name says. */
    private static final double MOST = 0.4;

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Element> holders = new ArrayDeque<>();
    private final Set<Element> boxes = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final TextMass mass;
    private final Boilerplate names = new Boilerplate();
    private int linked;
    private int links;
    private int breaks;
    private int boxDepth;

    private BlockSplitter(Element root) {
        mass = new TextMass(root);
    }

    static List<Block> split(Element root) {
        BlockSplitter splitter = new BlockSplitter(root);
        splitter.holders.push(root);
        root.filter(splitter);
        splitter.flush();
        return splitter.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (depth > 0 && isSilent(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            lineBreak();
        } else if (element.normalName().equals("a")) {
            links++;
        } else if (!INLINE.contains(element.normalName())) {
            flush();
            holders.push(element);
        }
        if (depth > 0 && names.isBox(element) && mass.share(element) < MOST) {
            flush();
            boxes.add(element);
            boxDepth++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (boxes.contains(element)) {
                flush();
                boxDepth--;
            }
            if (element.normalName().equals("a")) {
                links--;
            } else if (!INLINE.contains(element.normalName())
                    && !element.normalName().equals("br")) {
                flush();
                holders.pop();
            }
        }
        return FilterResult.CONTINUE;
    }

    private boolean isSilent(Element element) {
        return Boilerplate.isSilentTag(element) || (Boilerplate.isHidden(element) && mass.share(element) < MOST);
    }

    private void append(String raw) {
        if (!raw.isBlank()) {
            breaks = 0;
            linked += links > 0 ? visible(raw) : 0;
        }
        text.append(raw);
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else {
            text.append(' ');
        }
    }

    private void flush() {
        String line = CleanText.line(text.toString());
        if (!line.isEmpty()) {
            blocks.add(new Block(holders.peek(), line, visible(line), linked, boxDepth > 0));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    /** Characters that carry text; an ideograph says as much as two letters. */
    private static int visible(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                n += c >= '\u3040' && c < '\ud7b0' ? 2 : 1;
            }
        }
        return n;
    }
}
