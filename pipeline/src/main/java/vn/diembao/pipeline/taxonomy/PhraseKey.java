package vn.diembao.pipeline.taxonomy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.diembao.pipeline.text.Syllables;

/** A phrase as the matcher compares it: case, tone placement, dashes and quotes left out; bare: diacritics too. */
final class PhraseKey {
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{Pd}\"'“”‘’«»`_]");

    private PhraseKey() {}

    /** Words with a space before and behind each, so that one key is part of another only by whole words. */
    static String of(String phrase, boolean bare) {
        StringBuilder key = new StringBuilder(" ");
        Matcher parts = PART.matcher(phrase);
        while (parts.find()) {
            if (Character.isLetterOrDigit(parts.group().charAt(0))) {
                Syllables.append(key, parts.group(), bare);
            } else {
                key.append(parts.group());
            }
            key.append(' ');
        }
        return key.toString();
    }
}
