package vn.diembao.dashboards.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text that is marked or is not; pieces in a row are the text.
 *
 * @param why what the mark stands for; empty when it is not marked or needs no word
 */
public record Stretch(String text, boolean marked, String why) {
    /** Around what Elasticsearch found; private-use characters, which no text we store has. */
    static final String OPEN = "\uE000";

    static final String CLOSE = "\uE001";

    /** A text nothing is marked in. */
    public static List<Stretch> plain(String text) {
        return List.of(new Stretch(text, false, ""));
    }

    /** Reads a text that Elasticsearch put marks into. */
    static List<Stretch> marked(String text) {
        List<Stretch> stretches = new ArrayList<>();
        boolean marked = false;
        for (String piece : text.split("(?=[\uE000\uE001])|(?<=[\uE000\uE001])", -1)) {
            switch (piece) {
                case OPEN -> marked = true;
                case CLOSE -> marked = false;
                case "" -> {}
                default -> stretches.add(new Stretch(piece, marked, ""));
            }
        }
        return stretches;
    }
}
