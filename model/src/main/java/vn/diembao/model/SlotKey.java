package vn.diembao.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one name have in common: no marks, no capitals, nothing but letters, digits and single spaces. */
public final class SlotKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SlotKey() {}

    /** {@code Lao động & Công đoàn} gives {@code lao dong cong doan}; what has no letter or digit gives the empty string. */
    public static String of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(bare).replaceAll(" ").strip();
    }
}
