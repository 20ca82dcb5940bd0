package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Puts the cards of other articles into boxes: a headline that is a link with a short text under it, several times side
 * by side. One such pair alone may be a part of the article.
 */
final class Teasers {
    private static final int FEWEST = 3;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CARD = 400;
    private static final int CARD_DEPTH = 3;
    private static final int ROW_DEPTH = 3;

    private Teasers() {}

    static List<Block> boxed(SplitText page) {
        List<Block> blocks = page.blocks();
        Set<Element> cards = new HashSet<>();
        cardsByRow(page).values().stream().filter(row -> row.size() >= FEWEST).forEach(cards::addAll);
        if (cards.isEmpty()) {
            return blocks;
        }
        List<Block> result = new ArrayList<>();
        for (Block block : blocks) {
            boolean inCard = !block.boxed() && within(block.holder(), cards);
            result.add(inCard ? block.in(Block.Place.BOX) : block);
        }
        return result;
    }

    /** The elements up to a few levels above a card, each with the branches that hold one. */
    private static Map<Element, Set<Element>> cardsByRow(SplitText page) {
        List<Block> blocks = page.blocks();
        Map<Element, Set<Element>> rows = new HashMap<>();
        for (int i = 1; i < blocks.size(); i++) {
            Block head = blocks.get(i - 1);
            Block text = blocks.get(i);
            if (head.isHeadline() && text.linkShare() < 0.3 && text.chars() <= LONGEST_TEXT) {
                Element branch = shared(head.holder(), text.holder());
                for (int up = 0; branch != null && branch.parent() != null && up < ROW_DEPTH; up++) {
                    if (page.mass().of(branch) > LONGEST_CARD) {
                        break;
                    }
                    rows.computeIfAbsent(branch.parent(), e -> new HashSet<>()).add(branch);
                    branch = branch.parent();
                }
            }
        }
        return rows;
    }

    /** The closest element around both, null when it is far from either. */
    private static Element shared(Element one, Element other) {
        Element at = one;
        for (int up = 0; at != null && up < CARD_DEPTH; up++, at = at.parent()) {
            Element of = other;
            for (int down = 0; of != null && down < CARD_DEPTH; down++, of = of.parent()) {
                if (at.equals(of)) {
                    return at;
                }
            }
        }
        return null;
    }

    private static boolean within(Element element, Set<Element> cards) {
        Element at = element;
        for (int up = 0; at != null && up < CARD_DEPTH + ROW_DEPTH; up++, at = at.parent()) {
            if (cards.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
