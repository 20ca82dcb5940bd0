package vn.diembao.pipeline.union;

import java.util.regex.Pattern;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Syllables;
import vn.diembao.pipeline.text.Tokens;

/** Finds where a proper name ends: capitals and figures, with a few words of description between them. */
final class NameReader {
    private static final int MOST_TOKENS = 18;
    private static final int MOST_PLAIN_WORDS = 5;
    private static final int MOST_DIGITS = 4;
    private static final int MOST_PLACE_WORDS = 5;

    /** No syllable without a vowel: "TP", "Q", "Tx". */
    private static final Pattern SHORTENED = Pattern.compile("[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{1,2}");

    private final UnionWords words;

    NameReader(UnionWords words) {
        this.words = words;
    }

    int lastOf(FieldText field, int from) {
        return lastOf(field, from, MOST_PLAIN_WORDS);
    }

    /** Last token of the name of the unit that {@code head} opens, or -1 when it has none. */
    int lastOfUnit(FieldText field, Match head) {
        Tokens tokens = field.tokens();
        // "Trường THPT Lê Hữu Lập", but "chủ tịch công đoàn công ty Lê Hữu Lập".
        boolean persons = tokens.isCapital(head.first()) || (head.last() > head.first() && words.isSchool(head));
        int last = lastOf(field, head.last() + 1, MOST_PLAIN_WORDS, persons);
        Match country = field.startingAt(UnionWords.COUNTRY, head.last() + 1);
        // "doanh nghiệp Hàn Quốc" is a kind of firm.
        if (country != null && country.last() == last) {
            return -1;
        }
        if (last >= 0 || !tokens.isCapital(head.first()) || !words.isOffice(head)) {
            return last;
        }
        // "Phòng nội vụ", "Ban chỉ huy quân sự": offices named by what they do.
        Match task = field.startingAt(UnionWords.COMPOUND, head.last() + 1);
        return task == null ? -1 : task.last();
    }

    /** Last token of the name of a district or commune, which may begin like a person's. */
    int lastOfPlace(FieldText field, int from) {
        Tokens tokens = field.tokens();
        int last = -1;
        int at = from;
        while (at < tokens.size() && at < from + MOST_PLACE_WORDS && !stops(tokens, at, from)) {
            boolean shouted = words.endsName(tokens.key(at)) && isShouted(tokens, at);
            if (!tokens.isWord(at) || shouted || !isNamePart(tokens, at, 0)) {
                break;
            }
            last = at++;
        }
        return last;
    }

    /**
     * Last token of the name that begins at {@code from}, or -1 when none does.
     *
     * @param plainWords how many words in small letters may precede or part the capitals, e.g. {@code may xuất khẩu}
     */
    int lastOf(FieldText field, int from, int plainWords) {
        return lastOf(field, from, plainWords, false);
    }

    private int lastOf(FieldText field, int from, int plainWords, boolean persons) {
        Tokens tokens = field.tokens();
        int last = -1;
        boolean named = false;
        boolean described = false;
        int plain = 0;
        int at = from;
        while (at < tokens.size() && at < from + MOST_TOKENS && !stops(tokens, at, from) && !isUnion(field, at)) {
            Match compound = field.startingAt(UnionWords.COMPOUND, at);
            if (compound != null && (plainWords > 0 || described || tokens.isCapital(at))) {
                boolean capital = tokens.isCapital(compound.first());
                // "Đội Trật tự đô thị": a description goes on as long as no proper name has come.
                boolean goesOn = described && last == at - 1;
                at = compound.last();
                if (capital || goesOn) {
                    last = at;
                    named = true;
                    described = true;
                }
                plain = 0;
            } else if (isAnd(tokens, at) && joinsCompounds(field, at, from)) {
                plain = 0;
            } else if (!tokens.isWord(at)) {
                if (!joins(tokens, at)) {
                    break;
                }
            } else if (isNamePart(tokens, at, plain)) {
                if (isNoPartOfName(tokens, at, persons ? at : last)
                        || (named && !described && field.startingAt(UnionWords.ZONE, at) != null)) {
                    break;
                }
                described = false;
                named |= !words.isEmptyName(tokens.key(at));
                last = at;
                plain = 0;
            } else if (words.endsName(tokens.key(at)) || words.opensClause(tokens.key(at)) || ++plain > plainWords) {
                break;
            }
            at++;
        }
        return named ? last : -1;
    }

    private static boolean isUnion(FieldText field, int at) {
        return field.startingAt(UnionWords.FEDERATION, at) != null
                || field.startingAt(UnionWords.GRASSROOTS, at) != null;
    }

    private static boolean stops(Tokens tokens, int at, int from) {
        if (tokens.is(at, Tokens.NEW_LINE)) {
            return true;
        }
        if (at == from) {
            return false;
        }
        boolean apart = tokens.is(at, Tokens.DASHED) && tokens.start(at) - tokens.end(at - 1) > 1;
        return apart || tokens.is(at, Tokens.SENTENCE);
    }

    /** A capitalised word, or a short figure that stands by a name, not behind plain words. */
    private static boolean isNamePart(Tokens tokens, int at, int plain) {
        String word = tokens.written(at);
        return tokens.isCapital(at)
                || (plain == 0 && word.length() <= MOST_DIGITS && Character.isDigit(word.charAt(0)));
    }

    private boolean isNoPartOfName(Tokens tokens, int at, int last) {
        // Surname, middle name, given name; places begin like surnames but seldom have three words.
        boolean person = last < 0
                && words.isSurname(tokens.key(at))
                && at + 2 < tokens.size()
                && tokens.isCapital(at + 1)
                && tokens.isCapital(at + 2)
                && !isShouted(tokens, at);
        boolean clause = words.opensClause(tokens.key(at));
        return person || clause || (words.endsName(tokens.key(at)) && isShouted(tokens, at));
    }

    private static boolean isShouted(Tokens tokens, int at) {
        String word = tokens.written(at);
        boolean marked = word.chars().anyMatch(c -> Syllables.hasDiacritic((char) c));
        return (marked || tokens.isBare(at))
                && word.length() > 1
                && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    private static boolean isAnd(Tokens tokens, int at) {
        String word = tokens.key(at);
        return word.equals("va\u0300") || word.equals("~va") || word.equals(",");
    }

    private static boolean joinsCompounds(FieldText field, int at, int from) {
        boolean before = field.within(UnionWords.COMPOUND, at - 1, at - 1).stream()
                .anyMatch(m -> m.last() == at - 1 && m.first() >= from);
        return before && field.startingAt(UnionWords.COMPOUND, at + 1) != null;
    }

    /** Full stops inside {@code A.F.C} or behind {@code TP.}, an ampersand between names. */
    private static boolean joins(Tokens tokens, int at) {
        String mark = tokens.written(at);
        if (mark.equals("&")) {
            return true;
        }
        boolean tightBefore = at > 0 && tokens.end(at - 1) == tokens.start(at);
        boolean more = at + 1 < tokens.size() && tokens.isWord(at + 1) && !tokens.is(at + 1, Tokens.SENTENCE);
        boolean tightAfter = more && tokens.start(at + 1) == tokens.end(at);
        // "TP. Hồ Chí Minh" is shortened, "A.F.C. Thông tin" ends.
        boolean shortened = at > 0
                && SHORTENED.matcher(tokens.written(at - 1)).matches()
                && (at < 2 || !tokens.isWritten(at - 2, "."));
        return tightBefore && more && (tightAfter || shortened) && (mark.equals(".") || mark.equals("/"));
    }
}
