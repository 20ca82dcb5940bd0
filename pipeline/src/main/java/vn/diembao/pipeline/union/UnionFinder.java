package vn.diembao.pipeline.union;

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
    /** A particular grassroots union without a name. */
    static final String UNNAMED = "l4:?";

    private final UnionWords words;
    private final NameReader names;

    public UnionFinder(UnionWords words) {
        this.words = words;
        this.names = new NameReader(words);
    }

    /** Mentions in the order of the text, the same body as often as it is named. */
    public List<UnionMention> find(Story story, boolean foreign) {
        UnitMentions units = new UnitMentions(story, words, names);
        List<Reading> readings = new ArrayList<>();
        for (FieldText field : story.fields()) {
            readings.addAll(findIn(story, field, units, foreign));
        }
        Echoes echoes = new Echoes(story, units, words, names);
        List<UnionMention> mentions = SameNames.merge(echoes.resolve(readings), units.names());
        boolean named = mentions.stream().anyMatch(m -> m.id().startsWith("l4:") && !m.id().equals(UNNAMED));
        // "chủ tịch công đoàn một công ty gỗ", whose name comes later.
        return named ? mentions.stream().filter(m -> !m.id().equals(UNNAMED)).toList() : mentions;
    }

    private List<Reading> findIn(Story story, FieldText field, UnitMentions units, boolean foreign) {
        List<Reading> found = new ArrayList<>();
        for (Match match : field.longestOf("union")) {
            boolean ours = !isForeign(field, match.last() + 1) && !units.hold(field, match.first());
            if (match.holds() && ours && !goesOn(match) && !isOfDocument(match)) {
                found.add(Reading.named(match.id(), field, match.first(), match.last()));
            }
        }
        BitSet fixed = new BitSet();
        found.forEach(union -> fixed.set(union.first(), union.last() + 1));
        boolean communeIsUpper = words.isCommuneUpper(story.publishedAt());
        Towns towns = new Towns(words, story.publishedAt());
        FederationTail federations = new FederationTail(field, words, names, towns);
        UnionTail unions = new UnionTail(field, words, names, towns, communeIsUpper);
        for (Match head : heads(field)) {
            int next = fixed.nextSetBit(head.first());
            boolean known = next >= 0 && next <= head.last();
            boolean inside = units.hold(field, head.first());
            if (!known && !inside && !isForeign(field, head.last() + 1) && !AbroadRule.names(head)) {
                List<Reading> read = head.is(UnionWords.FEDERATION) ? federations.read(head) : unions.read(head);
                read.stream().filter(r -> !isAbroad(head, r, foreign)).forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Reading::first));
        return found;
    }

    private static List<Match> heads(FieldText field) {
        List<Match> heads = new ArrayList<>(field.longestOf(UnionWords.FEDERATION));
        heads.addAll(field.longestOf(UnionWords.GRASSROOTS));
        for (Match longest : field.longestOf(UnionWords.UNION)) {
            // "công đoàn viên", but "Công đoàn Viên chức".
            boolean trade = field.startingAt(UnionWords.SECTOR, longest.last()) != null;
            Match union = trade ? shorter(longest) : longest;
            if (!field.touches(UnionWords.FEDERATION, union.first(), union.last())
                    && !field.touches(UnionWords.GRASSROOTS, union.first(), union.last())) {
                heads.add(union);
            }
        }
        heads.removeIf(head -> field.touches(UnionWords.TRAP, head.first(), head.last()));
        return heads;
    }

    private static Match shorter(Match longest) {
        return longest.field().within(UnionWords.UNION, longest.first(), longest.last()).stream()
                .filter(match -> match.first() == longest.first() && match.last() == longest.last() - 1)
                .findFirst()
                .orElse(longest);
    }

    /** "Công đoàn EVN HANOI" is not the union of EVN, "Công đoàn Dầu khí tỉnh …" not the central one. */
    private static boolean goesOn(Match match) {
        Tokens tokens = match.field().tokens();
        int next = match.last() + 1;
        String end = tokens.written(match.last()).toLowerCase(Locale.ROOT);
        boolean sector = !match.id().equals("tong-ldld") && !end.equals("nam") && !end.equals("vn");
        if (!sector || next >= tokens.size() || tokens.is(next, Tokens.SENTENCE) || tokens.is(next, Tokens.DASHED)) {
            return false;
        }
        return tokens.isWord(next)
                && (tokens.isCapital(next) || match.field().startingAt(UnionWords.PROVINCE, next) != null);
    }

    /** An enterprise may bear a country's name ("Công ty Việt Đức"), so its union is asked for the story's country. */
    private static boolean isAbroad(Match head, Reading reading, boolean foreign) {
        String id = reading.id() == null ? "l4:" : reading.id();
        if (id.startsWith("l4:")) {
            return foreign;
        }
        return id.startsWith("l3:") && !head.is(UnionWords.FEDERATION) && AbroadRule.names(reading.as(id));
    }

    /** "237/KH-TLĐ": who issued a paper, not a body that is spoken of. */
    private static boolean isOfDocument(Match match) {
        Tokens tokens = match.field().tokens();
        int first = match.first();
        return tokens.is(first, Tokens.DASHED)
                && first > 1
                && tokens.start(first) - tokens.end(first - 1) == 1
                && tokens.isWritten(first - 2, "/");
    }

    private static boolean isForeign(FieldText field, int next) {
        return field.startingAt(UnionWords.FOREIGN, next) != null
                || field.startingAt(UnionWords.FOREIGN_UNION, next) != null
                || (new Steps(field).isMark(next, "(") && field.startingAt(UnionWords.FOREIGN_UNION, next + 1) != null);
    }
}
