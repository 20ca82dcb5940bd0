package vn.diembao.crawlers.extract;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/**
 * The visible text of a page, cut into blocks.
 *
 * @param images the pictures outside boxes, in order
 */
record SplitText(List<Block> blocks, List<Element> images, TextMass mass) {
    /** The same text after a rule has judged its blocks. */
    SplitText marked(UnaryOperator<List<Block>> rule) {
        return new SplitText(rule.apply(blocks), images, mass);
    }
}
