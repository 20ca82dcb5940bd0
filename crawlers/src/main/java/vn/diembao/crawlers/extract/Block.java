package vn.diembao.crawlers.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries.
 *
 * @param holder closest element around it that is a block
 * @param chars characters that are no space
 * @param linked those of them inside links
 * @param boxed true inside an element whose name says it is no article text
 */
record Block(Element holder, String text, int chars, int linked, boolean boxed) {
    double linkShare() {
        return chars == 0 ? 0 : (double) linked / chars;
    }

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？:;][\"'”’»)\\]」』]*$");

    /** Ends as sentences do, in any script. */
    boolean isSentence() {
        return SENTENCE_END.matcher(text).find();
    }

    boolean isHeading() {
        return holder.normalName().matches("h[1-6]");
    }
}
