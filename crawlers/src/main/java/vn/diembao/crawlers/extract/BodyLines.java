package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses, among the blocks of the body's container, those a reader takes as article text. */
final class BodyLines {
    private static final int SHORT = 40;

    private BodyLines() {}

    static List<String> keep(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (isText(block) && !isTitle(block, title)) {
                kept.add(block);
            }
        }
        trim(kept);
        return kept.stream().map(Block::text).toList();
    }

    private static boolean isText(Block block) {
        if (block.boxed() || Boilerplate.isLine(block.text())) {
            return false;
        }
        if (block.linkShare() > 0.6 && block.chars() < 250) {
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

    private static boolean isScrap(Block block) {
        return block.isHeading() || (block.chars() < SHORT && !block.isSentence());
    }
}
