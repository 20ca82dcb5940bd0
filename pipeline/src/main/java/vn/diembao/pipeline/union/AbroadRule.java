package vn.diembao.pipeline.union;

import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/** Tells the unions of other countries from ours by the country named behind them. */
public final class AbroadRule {
    private AbroadRule() {}

    /** "công đoàn Đức", "công đoàn ngành ô tô Mỹ UAW": a country behind the head, with words of trade between. */
    public static boolean names(Match head) {
        return isCountry(head.field(), skipLinks(head.field(), head.last() + 1));
    }

    /** "Công đoàn đường sắt Đức": the name ends with a country or one stands right behind it. */
    public static boolean names(UnionMention mention) {
        FieldText field = mention.field();
        return isCountry(field, mention.last() + 1)
                || field.of(UnionWords.FOREIGN_UNION).stream().anyMatch(body -> body.last() == mention.last())
                || field.of(UnionWords.COUNTRY).stream()
                        .anyMatch(country -> country.last() == mention.last()
                                && country.first() > mention.first()
                                // "xã Thạnh Mỹ": the second half of a name.
                                && !field.tokens().isCapital(country.first() - 1)
                                && isCountry(field, country.first()));
    }

    private static int skipLinks(FieldText field, int from) {
        int at = from;
        Match link = field.startingAt(UnionWords.ABROAD_LINK, at);
        while (link != null && !opensSentence(field.tokens(), at)) {
            at = link.last() + 1;
            link = field.startingAt(UnionWords.ABROAD_LINK, at);
        }
        return at;
    }

    /**
     * A country and not the first half of a name: "Đức" but not "Đức Giang", "Mỹ" before "UAW" but not "Mỹ Phước", not the
     * zone "Việt Nam - Singapore".
     */
    private static boolean isCountry(FieldText field, int at) {
        Match country = field.startingAt(UnionWords.COUNTRY, at);
        Tokens tokens = field.tokens();
        if (country == null || !tokens.isCapital(at) || tokens.is(at, Tokens.DASHED) || opensSentence(tokens, at)) {
            return false;
        }
        int next = country.last() + 1;
        if (country.last() > country.first() || next >= tokens.size() || opensSentence(tokens, next)) {
            return true;
        }
        String word = tokens.written(next);
        boolean abbreviation = word.length() > 1 && word.chars().allMatch(c -> c < 0x80 && Character.isUpperCase(c));
        return tokens.is(next, Tokens.DASHED) || !tokens.isCapital(next) || abbreviation;
    }

    private static boolean opensSentence(Tokens tokens, int at) {
        return at < tokens.size() && (tokens.is(at, Tokens.SENTENCE) || tokens.is(at, Tokens.NEW_LINE));
    }
}
