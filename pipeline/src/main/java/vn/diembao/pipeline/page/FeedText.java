package vn.diembao.pipeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Takes the paragraphs out of a feed's markup: loose text first, then each block with all that is in it. In one pass that
 * leaves the tree as it is: every change to an element of many children has those behind it counted anew.
 */
final class FeedText implements NodeFilter {
    private static final Set<String> NO_TEXT = Set.of("script", "style", "img", "figure", "iframe");
    private static final Set<String> PARAGRAPHS = Set.of("p", "li", "h2", "h3", "blockquote");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder loose = new StringBuilder();
    private final StringBuilder inside = new StringBuilder();
    /** The outermost paragraph, null outside of all. */
    private Element around;

    private FeedText() {}

    /** @param html a fragment, may be plain text or broken */
    static List<String> paragraphs(String html) {
        if (html.isBlank()) {
            return List.of();
        }
        FeedText text = new FeedText();
        Jsoup.parseBodyFragment(html).body().filter(text);
        String first = oneLine(text.loose);
        if (!first.isEmpty()) {
            text.paragraphs.add(0, first);
        }
        return text.paragraphs;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            current().append(run.getWholeText());
        } else if (node instanceof Element element) {
            if (NO_TEXT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (around == null && PARAGRAPHS.contains(element.normalName())) {
                around = element;
            }
            part(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            part(element);
            if (element.equals(around)) {
                end();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void part(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            current().append(' ');
        }
    }

    private StringBuilder current() {
        return around == null ? loose : inside;
    }

    private void end() {
        String paragraph = oneLine(inside);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        inside.setLength(0);
        around = null;
    }

    private static String oneLine(StringBuilder text) {
        return new TextNode(text.toString()).text().strip();
    }
}
