package vn.diembao.crawlers.extract;

import vn.diembao.crawlers.charset.VietnameseLetters;

/** Tells whether letters of a text were lost or turned into others, by us or before at the outlet (fault row 21). */
final class TextDamage {
    private static final char LOST = '\uFFFD';

    private TextDamage() {}

    /** True with a lost letter anywhere, or where a page in Vietnamese holds letters no Vietnamese text has. */
    static boolean in(PageText page) {
        String all = page.title() + ' ' + page.text();
        return all.indexOf(LOST) >= 0
                || ("vi".equals(page.language()) && !new VietnameseLetters().readAsVietnamese(all));
    }
}
