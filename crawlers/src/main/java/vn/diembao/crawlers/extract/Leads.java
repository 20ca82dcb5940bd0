package vn.diembao.crawlers.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the lead (sapo) on the page: the text that begins as the page's description of itself does. */
final class Leads {
    /** Descriptions are cut somewhere and may begin with the agency's name; so much must agree. */
    private static final int SAME = 40;

    private static final int LONGEST = 1_000;
    private static final int LONGEST_STAMP = 40;
    private static final Pattern BEFORE =
            Pattern.compile("^\\([\\p{L}\\p{N} .]{2,30}\\)\\s*[-–—:]?\\s*|^[\\p{Lu}Đ]{2,8}\\s*[-–—]\\s+");

    private Leads() {}

    /** Empty when the page has no description or does not show it. */
    static String find(List<Block> blocks, String description) {
        String start = start(description);
        if (start.length() < SAME) {
            return "";
        }
        return blocks.stream()
                .filter(b -> b.place() == Block.Place.TEXT
                        && b.linkShare() < 0.5
                        && b.text().length() < LONGEST)
                .map(b -> from(b.text(), start))
                .filter(lead -> !lead.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** True for the paragraph that is the lead, with or without the place or agency before it. */
    static boolean isIn(String paragraph, String lead) {
        return paragraph.endsWith(lead) && paragraph.length() - lead.length() <= LONGEST_STAMP;
    }

    private static String from(String text, String start) {
        String head = text.substring(0, Math.min(LONGEST_STAMP + start.length(), text.length()));
        int at = head.toLowerCase(Locale.ROOT).indexOf(start);
        return at >= 0 ? text.substring(at) : "";
    }

    private static String start(String text) {
        String bare = BEFORE.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT);
        return bare.substring(0, Math.min(SAME, bare.length()));
    }
}
