package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Chooses, among the blocks of the body's container, those a reader takes as article text. */
final class BodyLines {
    private static final int SHORT = 40;
    private static final int LIST_DEPTH = 4;
    /** Share of the text that may be no part of it. */
    private static final double LITTLE = 0.3;

    private BodyLines() {}

    static List<String> keep(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (isText(block) && !isTitle(block, title)) {
                kept.add(block);
            }
        }
        trim(kept);
        dropSummary(kept);
        dropAfterword(kept);
        trim(kept);
        return kept.stream().map(Block::text).toList();
    }

    private static boolean isText(Block block) {
        if (block.boxed()) {
            return false;
        }
        if (block.linkShare() > 0.6 && block.chars() - block.linked() < SHORT && block.chars() < 250) {
            return false;
        }
        return block.text().chars().anyMatch(Character::isLetterOrDigit) && !Boilerplate.isLine(block.text());
    }

    private static boolean isTitle(Block block, String title) {
        return !title.isEmpty() && block.text().equalsIgnoreCase(title);
    }

    /** Headings and scraps before the first and behind the last running text belong to the page, not the article. */
    private static void trim(List<Block> kept) {
        int end = kept.size();
        while (end > 0 && isScrap(kept.get(end - 1))) {
            end--;
        }
        kept.subList(end, kept.size()).clear();
        int start = 0;
        while (start < kept.size() && isScrap(kept.get(start))) {
            start++;
        }
        kept.subList(0, start).clear();
    }

    /** A list before the first paragraph sums the article up. */
    private static void dropSummary(List<Block> kept) {
        int first = 0;
        while (first < kept.size() && inList(kept.get(first).holder())) {
            first++;
        }
        if (first < kept.size() && chars(kept.subList(0, first)) < LITTLE * chars(kept)) {
            kept.subList(0, first).clear();
        }
    }

    /** Little text that stands apart, behind the element with most of it, is about the page or the outlet. */
    private static void dropAfterword(List<Block> kept) {
        Map<Element, Integer> mass = new HashMap<>();
        kept.forEach(b -> mass.merge(parent(b), b.chars(), Integer::sum));
        Element most = mass.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        int end = kept.size();
        Set<Element> inside = inside(most);
        while (end > 0 && !continues(kept.get(end - 1), most, inside)) {
            end--;
        }
        List<Block> behind = kept.subList(end, kept.size());
        if (mass.getOrDefault(most, 0) > 0.5 * chars(kept) && chars(behind) < LITTLE * chars(kept)) {
            behind.clear();
        }
    }

    private static Element parent(Block block) {
        Element parent = block.holder().parent();
        return parent == null ? block.holder() : parent;
    }

    /** Inside the element, or in one made just like it: texts are cut in two around advertisements. */
    private static boolean continues(Block block, Element most, Set<Element> inside) {
        boolean twin = !most.className().isEmpty() && parent(block).className().equals(most.className());
        return twin || inside.contains(block.holder());
    }

    private static boolean inList(Element holder) {
        Element at = holder;
        for (int up = 0; at != null && up < LIST_DEPTH; up++, at = at.parent()) {
            if (at.normalName().equals("ul") || at.normalName().equals("ol")) {
                return true;
            }
        }
        return false;
    }

    /** The element and all in it. */
    static Set<Element> inside(Element container) {
        Set<Element> inside = new HashSet<>();
        if (container != null) {
            container.forEachNode(node -> {
                if (node instanceof Element element) {
                    inside.add(element);
                }
            });
        }
        return inside;
    }

    private static int chars(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::chars).sum();
    }

    private static boolean isScrap(Block block) {
        boolean figures = block.holder().normalName().equals("tr");
        return block.isHeading() || (block.chars() < SHORT && !figures && !block.isSentence());
    }
}
