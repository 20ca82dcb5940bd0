package vn.diembao.crawlers.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The visible text of a page, cut into blocks.
 *
 * @param images the pictures outside boxes, in order
 */
record SplitText(List<Block> blocks, List<Element> images, TextMass mass) {}
