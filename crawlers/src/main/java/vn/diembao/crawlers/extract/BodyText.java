package vn.diembao.crawlers.extract;

import java.util.List;
import vn.diembao.model.Picture;

/**
 * An article's text as one rule reads it.
 *
 * @param lead empty when the rule finds none apart from the paragraphs
 * @param paragraphs empty when the rule finds no article
 */
record BodyText(String lead, List<String> paragraphs, List<Picture> pictures) {
    static final BodyText NONE = new BodyText("", List.of(), List.of());

    boolean isText() {
        return !paragraphs.isEmpty();
    }
}
