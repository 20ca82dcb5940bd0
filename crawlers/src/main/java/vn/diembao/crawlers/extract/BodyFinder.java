package vn.diembao.crawlers.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the article's text on a page of any outlet and language: every block of text gets a weight (long running text
 * counts for it, links and boxes against), the element with the greatest sum holds the body, and what speaks against
 * itself inside is left out.
 */
final class BodyFinder {

    /** Less is a caption or a notice. */
    private static final int LEAST_CHARS = 60;
    /** A piece of running text, never all of it. */
    private static final Set<String> PARTS =
            Set.of("p", "li", "ul", "ol", "tr", "tbody", "blockquote", "h1", "h2", "h3", "h4", "dd", "dt", "pre");

    private BodyFinder() {}

    /** The article's text, {@link BodyText#NONE} when there is none. */
    static BodyText read(Document page, AboutPage about) {
        Boilerplate names = new Boilerplate();
        Element root = page.body() == null ? page : page.body();
        SplitText split = BlockSplitter.split(root, names, Set.of());
        SplitText text = split.marked(blocks -> Captions.marked(Teasers.boxed(split)));
        Element container = container(page, text.blocks(), names);
        if (container == null) {
            return BodyText.NONE;
        }
        Set<Element> inside = BodyLines.inside(container);
        List<Block> candidates =
                text.blocks().stream().filter(b -> inside.contains(b.holder())).toList();
        List<String> kept = BodyLines.keep(candidates, about.title());
        if (isListing(candidates, kept) || isTooLittle(kept)) {
            return BodyText.NONE;
        }
        return new BodyText(Leads.find(text.blocks(), about.description()), kept, Pictures.in(inside::contains, text));
    }

    /** As many headlines that lead elsewhere as there are paragraphs, and no small part of the text: a section page. */
    private static boolean isListing(List<Block> candidates, List<String> kept) {
        List<Block> headlines = candidates.stream()
                .filter(b -> !b.boxed() && b.chars() >= 20 && b.linkShare() > 0.8)
                .toList();
        int linked = headlines.stream().mapToInt(Block::chars).sum();
        return headlines.size() >= Math.max(5, kept.size()) && linked > 0.35 * length(kept);
    }

    private static boolean isTooLittle(List<String> kept) {
        return length(kept) < LEAST_CHARS;
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    private static Element container(Document page, List<Block> blocks, Boilerplate names) {
        Map<Element, Double> own = new HashMap<>();
        for (Block block : blocks) {
            own.merge(block.holder(), weight(block), Double::sum);
        }
        Sums sums = new Sums(own, names);
        sums.traverse(page);
        Element best = sums.best;
        while (best != null && PARTS.contains(best.normalName()) && best.parent() != null) {
            best = best.parent();
        }
        return best;
    }

    private static double weight(Block block) {
        if (block.linkShare() > 0.5) {
            return -10 - Math.min(block.chars(), 60) * 0.5;
        }
        if (block.boxed()) {
            return block.chars() > 80 ? -20 : -5;
        }
        if (block.isHeading()) {
            return 0;
        }
        boolean sentence = block.isSentence();
        if (block.chars() < 40 && block.holder().normalName().equals("tr")) {
            return 0;
        }
        if (block.chars() < 40) {
            return sentence ? block.chars() * 0.3 : -8;
        }
        double text = Math.min(block.chars(), 1_500) * (1 - 2 * block.linkShare());
        double kind = block.holder().normalName().equals("p") ? 1 : 0.8;
        return sentence ? text * kind : text * kind * 0.5;
    }

    /** Adds up weights from the leaves and remembers the deepest element with the greatest sum. */
    private static final class Sums implements NodeVisitor {
        private final Map<Element, Double> own;
        private final Boilerplate names;
        private final Deque<double[]> open = new ArrayDeque<>();
        private double most;
        private Element best;

        Sums(Map<Element, Double> own, Boilerplate names) {
            this.own = own;
            this.names = names;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                open.push(new double[] {own.getOrDefault(element, 0.0)});
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                double sum = open.pop()[0];
                if (sum > 0 && names.isBodyNamed(element)) {
                    sum *= 1.3;
                }
                if (sum > most) {
                    most = sum;
                    best = element;
                }
                if (!open.isEmpty()) {
                    open.peek()[0] += sum;
                }
            }
        }
    }
}
