package vn.diembao.pipeline.union;

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

    private final UnionWords words;

    NameReader(UnionWords words) {
        this.words = words;
    }

    int lastOf(FieldText field, int from) {
        return lastOf(field, from, MOST_PLAIN_WORDS);
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
        Tokens tokens = field.tokens();
        int last = -1;
        boolean named = false;
        int plain = 0;
        int at = from;
        while (at < tokens.size() && at < from + MOST_TOKENS && !stops(tokens, at, from)) {
            Match compound = field.startingAt(UnionWords.COMPOUND, at);
            if (compound != null && (plainWords > 0 || tokens.isCapital(at))) {
                at = compound.last();
                if (tokens.isCapital(compound.first())) {
                    last = at;
                    named = true;
                }
                plain = 0;
            } else if (isAnd(tokens, at) && joinsCompounds(field, at, from)) {
                plain = 0;
            } else if (!tokens.isWord(at)) {
                if (!joins(tokens, at)) {
                    break;
                }
            } else if (isNamePart(tokens, at, plain)) {
                if (isNoPartOfName(tokens, at, last)) {
                    break;
                }
                named |= !words.isEmptyName(tokens.key(at));
                last = at;
                plain = 0;
            } else if (words.endsName(tokens.key(at)) || ++plain > plainWords) {
                break;
            }
            at++;
        }
        return named ? last : -1;
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
        return person || (words.endsName(tokens.key(at)) && isShouted(tokens, at));
    }

    private static boolean isShouted(Tokens tokens, int at) {
        String word = tokens.written(at);
        boolean marked = word.chars().anyMatch(c -> Syllables.hasDiacritic((char) c));
        return marked && word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    private static boolean isAnd(Tokens tokens, int at) {
        String word = tokens.key(at);
        return word.equals("va\u0300") || word.equals("~va") || word.equals(",");
    }

    private static boolean joinsCompounds(FieldText field, int at, int from) {
        boolean before = field.of(UnionWords.COMPOUND).stream().anyMatch(m -> m.last() == at - 1 && m.first() >= from);
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
        return tightBefore && more && (mark.equals(".") || mark.equals("/"));
    }
}
