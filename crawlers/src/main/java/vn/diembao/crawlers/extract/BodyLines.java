package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Chooses, among the blocks of the body's container, those a reader takes as article text. */
final class BodyLines {
    private static final int SHORT = 40;
    private static final double AFTERWORD = 0.3;

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
        if (block.boxed() || Boilerplate.isLine(block.text())) {
            return false;
        }
        if (block.linkShare() > 0.6 && block.chars() - block.linked() < SHORT && block.chars() < 250) {
            return false;
        }
        return block.text().chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isTitle(Block block, String title) {
        return !title.isEmpty() && block.text().toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT));
    }

    /** Headings and scraps before the first and behind the last running text belong to the page, not the article. */
    private static void trim(List<Block> kept) {
        while (!kept.isEmpty() && isScrap(kept.get(0))) {
            kept.remove(0);
        }
        while (!kept.isEmpty() && isScrap(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
    }

    /** A list before the first paragraph sums the article up. */
    private static void dropSummary(List<Block> kept) {
        int first = 0;
        while (first < kept.size() && kept.get(first).holder().closest("ul, ol") != null) {
            first++;
        }
        if (first < kept.size() && chars(kept.subList(0, first)) < AFTERWORD * chars(kept)) {
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
        while (end > 0 && !continues(kept.get(end - 1), most)) {
            end--;
        }
        List<Block> behind = kept.subList(end, kept.size());
        if (mass.getOrDefault(most, 0) > 0.5 * chars(kept) && chars(behind) < AFTERWORD * chars(kept)) {
            behind.clear();
        }
    }

    private static Element parent(Block block) {
        Element parent = block.holder().parent();
        return parent == null ? block.holder() : parent;
    }

    /** Inside the element, or in one made just like it: texts are cut in two around advertisements. */
    private static boolean continues(Block block, Element most) {
        boolean twin = !most.className().isEmpty() && parent(block).className().equals(most.className());
        return twin || within(block.holder(), most);
    }

    private static boolean within(Element element, Element around) {
        return element.equals(around) || element.parents().contains(around);
    }

    private static int chars(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::chars).sum();
    }

    private static boolean isScrap(Block block) {
        boolean figures = block.holder().normalName().equals("tr");
        return block.isHeading() || (block.chars() < SHORT && !figures && !block.isSentence());
    }
}
