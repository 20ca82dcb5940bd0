package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private static final Set<String> INLINE = DataLines.wordsOf("inline-tags.txt");
    private static final Set<String> SLANTED = Set.of("i", "em", "cite");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final Deque<Element> holders = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final BlockPlaces places;
    private Element image;
    private Element row;
    private int linked;
    private int links;
    private int slanted;
    private int slants;
    private int breaks;
    private boolean blank = true;

    private BlockSplitter(Element root, BlockPlaces places) {
        this.places = places;
        holders.push(root);
    }

    /** @param unwanted elements whose text is none of the article's */
    static SplitText split(Element root, Boilerplate names, Set<Element> unwanted) {
        TextMass mass = new TextMass(root);
        BlockSplitter splitter = new BlockSplitter(root, new BlockPlaces(mass, new Holdings(root), names, unwanted));
        root.filter(splitter);
        splitter.flush();
        return new SplitText(splitter.blocks, splitter.images, mass);
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
        if (depth > 0 && places.isSilent(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        if (depth > 0 && places.opensAt(element)) {
            flush();
            places.open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (places.closesAt(element)) {
            flush();
            places.close();
        }
        if (element.equals(holders.peek())) {
            flush();
            holders.pop();
        } else {
            count(element, -1);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "img", "amp-img" -> show(element);
            default -> {
                if (isInline(element)) {
                    count(element, 1);
                } else {
                    flush();
                    holders.push(element);
                    row = isPlainRow(element) ? element : row;
                }
            }
        }
    }

    private void show(Element found) {
        if (!places.isBox()) {
            image = found;
            images.add(found);
        }
    }

    private void count(Element element, int step) {
        links += element.normalName().equals("a") ? step : 0;
        slants += SLANTED.contains(element.normalName()) ? step : 0;
    }

    private boolean isInline(Element element) {
        String name = element.normalName();
        if (INLINE.contains(name)) {
            return true;
        }
        if (row != null && row.equals(element.parent())) {
            text.append(' ');
            return true;
        }
        // Elements of an outlet's own making, put into running text.
        return name.indexOf('-') > 0 && holders.peek().normalName().equals("p");
    }

    /** A row of a table of figures, read as one line; cells that hold blocks make a layout. */
    private static boolean isPlainRow(Element element) {
        return element.normalName().equals("tr")
                && element.childrenSize() > 1
                && element.children().stream().allMatch(cell -> cell.children().stream()
                        .allMatch(c -> INLINE.contains(c.normalName())
                                && !c.normalName().equals("img")));
    }

    private void append(String raw) {
        if (!raw.isBlank()) {
            breaks = 0;
            blank = false;
            int chars = links > 0 || slants > 0 ? visible(raw) : 0;
            linked += links > 0 ? chars : 0;
            slanted += slants > 0 ? chars : 0;
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
        if (text.isEmpty()) {
            return;
        }
        String line = blank ? "" : CleanText.line(text.toString());
        if (!line.isEmpty()) {
            Element shown = places.image(image);
            blocks.add(new Block(holders.peek(), line, visible(line), linked, slanted, places.place(), shown));
            image = places.place() == Block.Place.TEXT ? null : image;
        }
        text.setLength(0);
        blank = true;
        linked = 0;
        slanted = 0;
        breaks = 0;
    }

    /** Characters that carry text; an ideograph says as much as two letters. */
    private static int visible(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x1680) {
                n += c > ' ' && c != '\u00a0' ? 1 : 0;
            } else if (c < 0x2000) {
                n += c == 0x1680 ? 0 : 1;
            } else if (!Character.isWhitespace(c)) {
                n += c >= '\u3040' && c < '\ud7b0' ? 2 : 1;
            }
        }
        return n;
    }
}
