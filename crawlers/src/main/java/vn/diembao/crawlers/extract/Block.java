package vn.diembao.crawlers.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries.
 *
 * @param holder closest element around it that is a block
 * @param chars characters that are no space
 * @param linked those of them inside links
 * @param slanted those of them in italics
 * @param picture the picture the text directly follows or shares a figure with, null when there is none
 */
record Block(Element holder, String text, int chars, int linked, int slanted, Place place, Element picture) {
    private static final String SENTENCE_ENDS = ".!?…。！？:;";
    private static final String CLOSINGS = "\"'”’»)]」』";

    /** What the elements around the text say it is. */
    enum Place {
        TEXT,
        /** No article text, by the name of an element around it. */
        BOX,
        CAPTION
    }

    boolean boxed() {
        return place != Place.TEXT;
    }

    Block in(Place other) {
        return new Block(holder, text, chars, linked, slanted, other, picture);
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linked / chars;
    }

    /** Ends as sentences do, in any script. */
    boolean isSentence() {
        int last = text.length() - 1;
        while (last >= 0 && CLOSINGS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
    }

    boolean isHeading() {
        String name = holder.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** A headline that leads to another page. */
    boolean isHeadline() {
        return chars >= 15 && linkShare() > 0.8;
    }
}
