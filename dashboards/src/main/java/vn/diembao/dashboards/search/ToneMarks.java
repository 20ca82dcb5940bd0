package vn.diembao.dashboards.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which the same words are written: the tone mark on either vowel (hòa, hoà). */
final class ToneMarks {
    private static final String FIRST = "òóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ";
    private static final String BARE = "oooooOOOOOuuuuuUUUUU";
    private static final Pattern ON_FIRST =
            Pattern.compile("([òóỏõọÒÓỎÕỌ])([aeAE])(?!\\p{L})|([ùúủũụÙÚỦŨỤ])([yY])(?!\\p{L})");
    private static final Pattern ON_SECOND =
            Pattern.compile("([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\\p{L})|([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private ToneMarks() {}

    /** The text itself, and the text with the tones of such syllables on the other vowel. */
    static List<String> ways(String text) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(text);
        ways.add(moved(text, ON_FIRST));
        ways.add(moved(text, ON_SECOND));
        return List.copyOf(ways);
    }

    /** Without any mark. */
    static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String moved(String text, Pattern where) {
        return where.matcher(text).replaceAll(found -> Matcher.quoteReplacement(swapped(found.group())));
    }

    /** The tone of one of two vowels goes to the other. */
    private static String swapped(String vowels) {
        int at = FIRST.indexOf(vowels.charAt(0));
        String first = at >= 0 ? String.valueOf(BARE.charAt(at)) : vowels.substring(0, 1);
        String second = vowels.substring(1);
        String toned = at >= 0 ? vowels.substring(0, 1) : second;
        String tone = Normalizer.normalize(toned, Normalizer.Form.NFD).substring(1);
        return Normalizer.normalize(at >= 0 ? first + second + tone : first + tone + bare(second), Normalizer.Form.NFC);
    }
}
