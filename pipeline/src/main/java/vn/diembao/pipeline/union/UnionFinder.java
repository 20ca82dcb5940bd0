package vn.diembao.pipeline.union;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.text.Tokens;

/** Finds every Vietnamese union body a text names: bodies with ids of their own, and lower ones by their names. */
public final class UnionFinder {
    /** Grassroots unions of communes went, unions of communes above grassroots came: 1 July 2025. */
    private static final Instant COMMUNE_UNIONS = Instant.parse("2025-06-30T17:00:00Z");

    private final UnionWords words;
    private final NameReader names;

    public UnionFinder(UnionWords words) {
        this.words = words;
        this.names = new NameReader(words);
    }

    /** Mentions in the order of the text, the same body as often as it is named. */
    public List<UnionMention> find(Story story, boolean foreign) {
        UnitMentions units = new UnitMentions(story, names);
        List<UnionMention> mentions = new ArrayList<>();
        for (FieldText field : story.fields()) {
            mentions.addAll(findIn(story, field, units, foreign));
        }
        return SameNames.merge(ProvinceEchoes.resolve(mentions, story));
    }

    private List<UnionMention> findIn(Story story, FieldText field, UnitMentions units, boolean foreign) {
        List<UnionMention> found = new ArrayList<>();
        for (Match match : field.longestOf("union")) {
            if (match.holds() && !isForeign(field, match.last() + 1) && !goesOn(match)) {
                found.add(new UnionMention(match.id(), field, match.first(), match.last()));
            }
        }
        BitSet fixed = new BitSet();
        found.forEach(union -> fixed.set(union.first(), union.last() + 1));
        boolean communeIsUpper =
                story.publishedAt() != null && !story.publishedAt().isBefore(COMMUNE_UNIONS);
        UnionTail tail = new UnionTail(field, words, names, units, communeIsUpper);
        for (Match head : heads(field)) {
            int next = fixed.nextSetBit(head.first());
            boolean known = next >= 0 && next <= head.last();
            if (!known && !isForeign(field, head.last() + 1) && !AbroadRule.names(head)) {
                List<UnionMention> read = tail.read(head);
                read.stream()
                        .filter(u -> !u.isNamedUnit() || !isAbroad(head, u, foreign))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(UnionMention::first));
        return found;
    }

    private static List<Match> heads(FieldText field) {
        List<Match> heads = new ArrayList<>(field.longestOf(UnionWords.FEDERATION));
        heads.addAll(field.longestOf(UnionWords.GRASSROOTS));
        for (Match union : field.longestOf(UnionWords.UNION)) {
            if (!field.touches(UnionWords.FEDERATION, union.first(), union.last())
                    && !field.touches(UnionWords.GRASSROOTS, union.first(), union.last())) {
                heads.add(union);
            }
        }
        heads.removeIf(head -> field.touches(UnionWords.TRAP, head.first(), head.last()));
        return heads;
    }

    /** "Công đoàn EVN HANOI" is not the union of EVN, "Công đoàn Dầu khí tỉnh …" not the central one. */
    private static boolean goesOn(Match match) {
        Tokens tokens = match.field().tokens();
        int next = match.last() + 1;
        String end = match.written().toLowerCase(Locale.ROOT);
        boolean sector = !match.id().equals("tong-ldld") && !end.endsWith("nam") && !end.endsWith("vn");
        if (!sector || next >= tokens.size() || tokens.is(next, Tokens.SENTENCE) || tokens.is(next, Tokens.DASHED)) {
            return false;
        }
        return tokens.isWord(next)
                && (tokens.isCapital(next) || match.field().startingAt(UnionWords.PROVINCE, next) != null);
    }

    /** An enterprise may bear a country's name ("Công ty Việt Đức"), so its union is asked for the story's country. */
    private static boolean isAbroad(Match head, UnionMention union, boolean foreign) {
        boolean enterprise = union.id().startsWith("l4:");
        return enterprise ? foreign : !head.is(UnionWords.FEDERATION) && AbroadRule.names(union);
    }

    private static boolean isForeign(FieldText field, int next) {
        return field.startingAt(UnionWords.FOREIGN, next) != null;
    }
}
