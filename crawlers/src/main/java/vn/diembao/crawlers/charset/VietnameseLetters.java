package vn.diembao.crawlers.charset;

import java.util.BitSet;

/**
 * Tells Vietnamese text from the letter salad a wrong charset makes: nearly every character beyond ASCII must be a letter
 * of the Vietnamese alphabet or a common sign of print.
 */
public final class VietnameseLetters {
    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
            + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";
    private static final String SIGNS = "–—‘’“”…«»·•°²³½%€₫®©™§\u00A0\u200B\uFEFF";
    private static final int MIN_SHARE_PERCENT = 95;

    private final BitSet known = new BitSet();

    public VietnameseLetters() {
        (LETTERS + SIGNS).chars().forEach(known::set);
    }

    /** True for text without letters beyond ASCII too. */
    public boolean readAsVietnamese(String text) {
        int foreign = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                all++;
                foreign += known.get(c) ? 0 : 1;
            }
        }
        return (all - foreign) * 100L >= (long) all * MIN_SHARE_PERCENT;
    }
}
