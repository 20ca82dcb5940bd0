package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits Vietnamese news text into sentences; a line break always ends one. */
final class SentenceSplitter {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "\"'”’»)]";

    private final Set<String> abbreviations;

    SentenceSplitter(Set<String> abbreviations) {
        this.abbreviations = Set.copyOf(abbreviations);
    }

    /** Sentences in reading order, without the space around them; none is empty. */
    List<Sentence> split(String field, String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = endAt(text, start, i);
            if (end > 0) {
                add(sentences, field, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, field, text, start, text.length());
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
        while (end < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return 0;
        }
        return startsSentence(text, end) && !(c == '.' && isAbbreviation(text, start, i)) ? end : 0;
    }

    private static boolean startsSentence(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.codePointAt(next));
    }

    private boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || abbreviations.contains(word.toLowerCase(Locale.ROOT));
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
