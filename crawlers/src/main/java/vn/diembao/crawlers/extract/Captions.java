package vn.diembao.crawlers.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the captions that no element names: a short text right behind a picture that is all in italics, centred as the
 * picture is, or ends with a credit ({@code Ảnh: ...}).
 */
final class Captions {
    private static final int LONGEST = 300;
    private static final Pattern CREDIT =
            Pattern.compile(".*[(.\\-–|/]\\s*" + credit(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CENTRED = Pattern.compile("text-align\\s*:\\s*center", Pattern.CASE_INSENSITIVE);

    private Captions() {}

    static List<Block> marked(List<Block> blocks) {
        List<Block> result = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            result.add(!block.boxed() && isCaption(block) ? block.in(Block.Place.CAPTION) : block);
        }
        return result;
    }

    private static boolean isCaption(Block block) {
        boolean quotation = "\"“«‘'".indexOf(block.text().charAt(0)) >= 0;
        if (block.picture() == null || block.chars() > LONGEST || block.isHeading() || quotation) {
            return false;
        }
        String align = block.holder().attr("align").toLowerCase(Locale.ROOT);
        return block.slanted() >= 0.9 * block.chars()
                || align.equals("center")
                || CENTRED.matcher(block.holder().attr("style")).find()
                || CREDIT.matcher(block.text()).matches();
    }

    private static String credit() {
        return "(?:" + String.join("|", DataLines.of("credit-words.txt")) + ")\\s*:.{2,60}";
    }
}
