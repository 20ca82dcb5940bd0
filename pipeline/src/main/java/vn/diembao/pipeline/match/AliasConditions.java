package vn.diembao.pipeline.match;

import java.text.Normalizer;
import vn.diembao.pipeline.taxonomy.Alias;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Says whether a name stands under the conditions its alias sets. */
final class AliasConditions {
    private AliasConditions() {}

    /** True when capitals and neighbourhood are as the alias wants them. */
    static boolean hold(Match match) {
        Alias alias = match.entry().alias();
        FieldText field = match.field();
        for (String phrase : alias.without()) {
            if (field.near("near", phrase, match, Alias.CLOSE)) {
                return false;
            }
        }
        if (!lettersHold(match, alias)) {
            return false;
        }
        if (alias.near().isEmpty() || (alias.quotedSuffices() && field.tokens().is(match.first(), Tokens.QUOTED))) {
            return true;
        }
        return alias.near().stream().anyMatch(phrase -> field.near("near", phrase, match, Alias.REACH));
    }

    private static boolean lettersHold(Match match, Alias alias) {
        Tokens tokens = match.field().tokens();
        if (alias.letters() == Alias.Letters.ANY
                || (tokens.isBare(match.first()) && !alias.near().isEmpty())) {
            return true;
        }
        Tokens wanted = Tokenizer.phrase(alias.text(), false);
        for (int i = 0; i < wanted.size(); i++) {
            int token = match.first() + i;
            boolean same = alias.letters() == Alias.Letters.EXACT
                    ? nfc(wanted.written(i)).equals(nfc(tokens.written(token)))
                    : !wanted.isCapital(i) || tokens.isCapital(token);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
