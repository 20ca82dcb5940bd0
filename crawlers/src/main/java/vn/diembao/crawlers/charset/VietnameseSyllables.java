package vn.diembao.crawlers.charset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a text is made of Vietnamese syllables: onset, vowels, ending, at most one tone. A text decoded with the wrong
 * table has letters of the alphabet too, but in no such order.
 */
final class VietnameseSyllables {
    /** Enough to judge a page. */
    private static final int MOST_CHARS = 100_000;

    /** Fewer words prove nothing. */
    private static final int FEWEST_WORDS = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile("(?:[bcdđghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?"
            + "(?:[aăâeêioôơuưy]|a[iouy]|â[uy]|eo|êu|i[aêu]|iêu|o[aăeio]|oa[ioy]|oeo|[ôơ]i|u[aâêiôơy]|uâ[y]|uô[i]"
            + "|uy[aêu]|ư[aiơu]|ươ[iu]|yê|yêu)"
            + "(?:c|ch|m|n|ng|nh|p|t)?");

    /** Share of the words beyond ASCII that are syllables, 0 to 1; 0 when there are too few to tell. */
    double share(String text) {
        Matcher words = WORD.matcher(text.substring(0, Math.min(text.length(), MOST_CHARS)));
        int all = 0;
        int good = 0;
        while (words.find()) {
            String word = words.group();
            if (word.chars().anyMatch(c -> c > 0x7F)) {
                all++;
                good += isSyllable(word) ? 1 : 0;
            }
        }
        return all < FEWEST_WORDS ? 0 : (double) good / all;
    }

    private static boolean isSyllable(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean cased = word.substring(1).equals(lower.substring(1)) || word.equals(word.toUpperCase(Locale.ROOT));
        String open = Normalizer.normalize(lower, Normalizer.Form.NFD);
        String toneless = TONE.matcher(open).replaceAll("");
        return cased
                && open.length() - toneless.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC))
                        .matches();
    }
}
