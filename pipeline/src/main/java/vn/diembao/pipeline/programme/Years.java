package vn.diembao.pipeline.programme;

import java.util.Set;
import java.util.TreeSet;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;

/** The years a text names. */
final class Years {
    private static final int FIRST = 1900;
    private static final int LAST = 2100;

    private Years() {}

    static Set<Integer> namedIn(Story story) {
        Set<Integer> years = new TreeSet<>();
        for (FieldText field : story.fields()) {
            Tokens tokens = field.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (isYear(tokens.written(i))) {
                    years.add(Integer.valueOf(tokens.written(i)));
                }
            }
        }
        return years;
    }

    static boolean isYear(String word) {
        if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int year = Integer.parseInt(word);
        return year >= FIRST && year <= LAST;
    }
}
