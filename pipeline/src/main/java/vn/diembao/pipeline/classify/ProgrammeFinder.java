package vn.diembao.pipeline.classify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.taxonomy.Alias;

/** Finds the names of programmes under the conditions their aliases set. */
final class ProgrammeFinder {
    /** Programme ids in the order of the text, each with the places that name it. */
    Map<String, List<Match>> find(Story story) {
        Map<String, List<Match>> found = new LinkedHashMap<>();
        for (FieldText field : story.fields()) {
            for (Match match : field.of("programme")) {
                if (holds(match) && !insideLonger(match, field)) {
                    found.computeIfAbsent(match.id(), id -> new ArrayList<>()).add(match);
                }
            }
        }
        return found;
    }

    /** True when capitals and neighbourhood are as the alias wants them. */
    static boolean holds(Match match) {
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

    private static boolean insideLonger(Match match, FieldText field) {
        return field.of("programme").stream()
                .anyMatch(other -> !other.id().equals(match.id())
                        && other.first() <= match.first()
                        && match.last() <= other.last()
                        && other.last() - other.first() > match.last() - match.first()
                        && holds(other));
    }
}
