package vn.diembao.pipeline.classify;

/** Finds where a proper name ends: capitals and figures, with a few words of description between them. */
final class NameReader {
    private static final int MOST_TOKENS = 16;
    private static final int MOST_PLAIN_WORDS = 5;

    private final UnionWords words;

    NameReader(UnionWords words) {
        this.words = words;
    }

    /**
     * Last token of the name that begins at {@code from}, or -1 when none does.
     *
     * @param plainWords how many words in small letters may precede or part the capitals, e.g. {@code may xuất khẩu}
     */
    int lastOf(Tokens tokens, int from, int plainWords) {
        int last = -1;
        boolean named = false;
        int plain = 0;
        for (int at = from; at < tokens.size() && at < from + MOST_TOKENS; at++) {
            if ((at > from && breaksOff(tokens, at)) || tokens.is(at, Tokens.NEW_LINE)) {
                break;
            }
            if (!tokens.isWord(at)) {
                if (joins(tokens, at)) {
                    continue;
                }
                break;
            }
            String key = tokens.key(at);
            if (tokens.isCapital(at) || Character.isDigit(tokens.written(at).charAt(0))) {
                if ((words.endsName(key) && isShouted(tokens, at)) || endsAsPerson(tokens, at, last)) {
                    break;
                }
                named |= !words.isEmptyName(key);
                last = at;
                plain = 0;
            } else if (words.endsName(key) || ++plain > plainWords) {
                break;
            }
        }
        return named ? last : -1;
    }

    int lastOf(Tokens tokens, int from) {
        return lastOf(tokens, from, MOST_PLAIN_WORDS);
    }

    private boolean endsAsPerson(Tokens tokens, int at, int last) {
        return last < 0 && words.isSurname(tokens.key(at)) && at + 1 < tokens.size() && tokens.isCapital(at + 1);
    }

    private static boolean isShouted(Tokens tokens, int at) {
        String word = tokens.written(at);
        boolean marked = word.chars().anyMatch(c -> Syllables.hasDiacritic((char) c));
        return marked && word.length() > 1 && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    private static boolean breaksOff(Tokens tokens, int at) {
        if (tokens.is(at, Tokens.SENTENCE)) {
            return true;
        }
        return tokens.is(at, Tokens.DASHED) && tokens.start(at) - tokens.end(at - 1) > 1;
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
