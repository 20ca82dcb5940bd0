package vn.diembao.pipeline.match;

import java.text.Normalizer;
import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.text.Tokens;

/** Says whether a name stands under the conditions its alias sets. */
final class AliasConditions {
    private AliasConditions() {}

    /** True when capitals and neighbourhood are as the alias wants them. */
    static boolean hold(Match match) {
        Alias alias = match.entry().alias();
        FieldText field = match.field();
        for (String phrase : alias.without()) {
            if (field.near(Entry.NEAR, phrase, match, Alias.CLOSE) || field.around(Entry.NEAR, phrase, match)) {
                return false;
            }
        }
        if (!lettersHold(match, alias)) {
            return false;
        }
        boolean setApart = field.tokens().is(match.first(), Tokens.QUOTED)
                || field.tokens().is(match.first(), Tokens.TAG);
        if (alias.near().isEmpty() || (alias.quotedSuffices() && setApart)) {
            return true;
        }
        return alias.near().stream().anyMatch(phrase -> field.near(Entry.NEAR, phrase, match, alias.reach()));
    }

    private static boolean lettersHold(Match match, Alias alias) {
        Tokens tokens = match.field().tokens();
        boolean tag = alias.letters() == Alias.Letters.WORDS && tokens.is(match.first(), Tokens.TAG);
        if (alias.letters() == Alias.Letters.ANY
                || tag
                || (tokens.isBare(match.first()) && !alias.near().isEmpty())) {
            return true;
        }
        Tokens wanted = match.entry().words();
        for (int i = 0; i < wanted.size(); i++) {
            int token = match.first() + i;
            boolean same = alias.letters() == Alias.Letters.EXACT
                    ? isWritten(wanted, i, tokens, token)
                    : !wanted.isCapital(i) || tokens.isCapital(token);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWritten(Tokens wanted, int word, Tokens tokens, int token) {
        String written = tokens.written(token);
        if (wanted.written(word).equals(written) || plain(wanted.written(word)).equals(plain(written))) {
            return true;
        }
        // A misspelt abbreviation has other letters, but capitals all the same.
        boolean misspelt = !tokens.isBare(token) && !tokens.keyEquals(token, wanted.key(word));
        return misspelt && written.chars().noneMatch(Character::isLowerCase);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
