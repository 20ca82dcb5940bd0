package vn.diembao.pipeline.union;

import java.util.regex.Pattern;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/** Steps over the small words that stand between the head of a union's name and the name itself. */
final class Steps {
    private static final int LONGEST_BRACKET = 4;
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}|\\d{1,3}(?:\\.\\d{3})+");

    private final FieldText field;
    private final Tokens tokens;

    Steps(FieldText field) {
        this.field = field;
        this.tokens = field.tokens();
    }

    /** True where the words that began before {@code at} cannot go on. */
    boolean stopsAt(int at) {
        return at >= tokens.size() || tokens.is(at, Tokens.SENTENCE) || tokens.is(at, Tokens.NEW_LINE);
    }

    boolean standsAt(String list, int at) {
        return field.startingAt(list, at) != null;
    }

    boolean endsBefore(String list, int at) {
        return !stopsAt(at) && field.endingAt(list, at - 1) != null;
    }

    /** Token behind every word of the list that stands at {@code at} (and a full stop after it). */
    int behind(String list, int at) {
        int next = at;
        Match word = field.startingAt(list, next);
        while (word != null) {
            next = word.last() + 1;
            boolean more = next + 1 < tokens.size() && !tokens.is(next + 1, Tokens.SENTENCE);
            boolean comma = isMark(next, ",") && standsAt(list, next + 1);
            if (more && (isMark(next, ".") || comma)) {
                next++;
            }
            word = field.startingAt(list, next);
        }
        return next;
    }

    /** Token behind the brackets that hold a short form of what stands before them: "Công đoàn (CĐ) Công ty …". */
    int behindBrackets(int at) {
        if (!isMark(at, "(")) {
            return at;
        }
        for (int close = at + 1; close < Math.min(tokens.size(), at + LONGEST_BRACKET); close++) {
            if (isMark(close, ")")) {
                boolean known = standsAt(UnionWords.UNION, at + 1)
                        || standsAt(UnionWords.GRASSROOTS, at + 1)
                        || standsAt(UnionWords.FEDERATION, at + 1)
                        || standsAt(UnionWords.ZONE, at + 1);
                return known ? close + 1 : at;
            }
        }
        return at;
    }

    /** Token behind a comma or "và", or the end of the field where the list is over. */
    int behindComma(int at) {
        return at < tokens.size() && (isMark(at, ",") || isAnd(at)) && !stopsAt(at) ? at + 1 : tokens.size();
    }

    boolean isAnd(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        String key = tokens.key(at);
        return key.equals("va\u0300") || key.equals("~va");
    }

    boolean isMark(int at, String mark) {
        return at >= 0 && at < tokens.size() && tokens.key(at).equals(mark);
    }

    boolean isPlural(Match head) {
        return endsBefore(UnionWords.PLURAL, head.first()) || endsBefore(UnionWords.EVERY_LEVEL, head.first());
    }

    /** "77 CĐCS": so many of them. */
    boolean isCounted(Match head) {
        int before = head.first() - 1;
        if (before < 0 || stopsAt(head.first()) || !head.is(UnionWords.GRASSROOTS)) {
            return false;
        }
        String word = tokens.written(before);
        // "20/10 CĐCS …" is a day.
        if (isMark(before - 1, "/") || tokens.is(before, Tokens.DASHED)) {
            return false;
        }
        return COUNT.matcher(word).matches();
    }

    /** "Chuyến xe Công đoàn": the programme, no body. */
    boolean inProgramme(Match head) {
        return field.touches("programme", head.first(), head.last());
    }
}
