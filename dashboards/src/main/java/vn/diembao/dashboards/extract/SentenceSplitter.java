package vn.diembao.dashboards.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits Vietnamese news text into sentences; a line break always ends one. */
final class SentenceSplitter {
    private static final String ENDS = ".!?…";

    /**
     * Names of which the press gives letters only, as it does of victims: {@code N.V. M (39 tuổi)}. Two letters without a full
     * stop between them are those of a consonant, {@code Th} or {@code Ng}: {@code Hà} and {@code Vũ} are names in full.
     */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}\\p{Ll}?|\\p{Lu}[ghr]");

    /** A remark, but on no picture, or one more initial, but no word of one letter: {@code Ở tuổi 40}. */
    private static final Pattern NAME_GOES_ON = Pattern.compile(" (?:\\((?![Ảả]nh)|[A-XZĐ](?![\\p{L}\\d]))");

    /** What stands behind no initial of which the name goes on. */
    private static final Pattern BEGINS_ANEW = Pattern.compile(" (?:\\([Ảả]nh|[ỞÝÔ](?!\\p{L}))");

    private final Set<String> abbreviations;

    SentenceSplitter(Collection<String> abbreviations) {
        this.abbreviations = Set.copyOf(abbreviations);
    }

    /** The first sentences in reading order, at most so many, without the space around them; none is empty. */
    List<Sentence> split(String field, String text, int most) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() && sentences.size() < most; i++) {
            int end = endAt(text, start, i);
            if (end > 0) {
                add(sentences, field, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        if (sentences.size() < most) {
            add(sentences, field, text, start, text.length());
        }
        return sentences;
    }

    /** Offset behind the sentence that ends with the character at i, or 0. */
    private int endAt(String text, int start, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i + 1;
        }
        if (ENDS.indexOf(c) < 0) {
            return 0;
        }
        int end = i + 1;
        while (end < text.length() && (ENDS + Sentence.CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return 0;
        }
        boolean trailsOff = c == '…' || text.startsWith("..", i);
        return startsSentence(text, end, trailsOff) && !(c == '.' && isAbbreviation(text, start, i)) ? end : 0;
    }

    /** What trails off may go on with a figure. */
    private static boolean startsSentence(String text, int from, boolean trailsOff) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length()
                || !(Character.isLowerCase(text.codePointAt(next))
                        || (trailsOff && Character.isDigit(text.codePointAt(next))));
    }

    private boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return (initial && !follows(BEGINS_ANEW, text, dot))
                || abbreviations.contains(word.toLowerCase(Locale.ROOT))
                || (INITIALS.matcher(word).matches() && follows(NAME_GOES_ON, text, dot));
    }

    private static boolean follows(Pattern pattern, String text, int dot) {
        return pattern.matcher(text).region(dot + 1, text.length()).lookingAt();
    }

    private static void add(List<Sentence> sentences, String field, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(field, from, to, text.substring(from, to)));
        }
    }
}
