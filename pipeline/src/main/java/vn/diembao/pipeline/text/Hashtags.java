package vn.diembao.pipeline.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the words in a hashtag: by the lexicon's words, else at capitals and figures. */
final class Hashtags {
    private static final int LONGEST = 100;

    private Hashtags() {}

    /** Where the words of the tag begin, {@code start} included, and {@code end}. */
    static List<Integer> borders(String source, int start, int end, TagSplitter words) {
        List<Integer> borders = new ArrayList<>();
        if (end - start <= LONGEST) {
            addKnown(source, start, end, words, borders);
        }
        if (borders.isEmpty()) {
            borders.add(start);
            for (int at = start + 1; at < end && end - start <= LONGEST; at++) {
                if (opensWord(source, at, end)) {
                    borders.add(at);
                }
            }
        }
        borders.add(end);
        return borders;
    }

    private static void addKnown(String source, int start, int end, TagSplitter words, List<Integer> borders) {
        StringBuilder joined = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int at = start; at < end; at++) {
            if (CharKinds.isWord(source.charAt(at))) {
                KeyBuffer letter = new KeyBuffer(2);
                Syllables.append(letter, source, at, at + 1, true);
                joined.append(letter.chars(), 1, letter.length() - 1);
                places.add(at);
            }
        }
        if (joined.length() != places.size()) {
            return;
        }
        int at = 0;
        for (int length : words.split(joined.toString())) {
            borders.add(at == 0 ? Integer.valueOf(start) : places.get(at));
            at += length;
        }
    }

    private static boolean opensWord(String source, int at, int end) {
        char c = source.charAt(at);
        char before = source.charAt(at - 1);
        if (!CharKinds.isWord(c)) {
            return false;
        }
        if (CharKinds.of(c) == CharKinds.DIGIT || CharKinds.of(before) == CharKinds.DIGIT) {
            return CharKinds.of(c) != CharKinds.of(before);
        }
        boolean beforeSmall = at + 1 < end && Character.isLowerCase(source.charAt(at + 1));
        return Character.isUpperCase(c) && (!Character.isUpperCase(before) || beforeSmall);
    }
}
