package vn.diembao.pipeline.programme;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionWords;

/** Says from the words around a figure what kind of figure it is. */
public final class FigureContext {
    /** The word lists that go into the trie. */
    public static final List<String> LISTS = List.of(
            "figure_targets", "figure_periods", "figure_strangers", "figure_acts", "figure_shares", "figure_troubles");

    private static final Set<String> NAMED_BY = Set.of("trinh", "trao", "hoach");
    private static final Set<String> EACH = Set.of("moi", "mot", "hang", "tung");
    private static final int TARGET_BEFORE = 12;
    private static final int TARGET_BEHIND = 4;
    private static final int SHARE_BEFORE = 4;
    private static final int PART_BEFORE = 2;
    private static final int PERIOD_BEFORE = 6;
    /** Further words of a clause are not looked at. */
    private static final int CLAUSE = 12;

    private static final int STRANGER_BEFORE = 8;
    private static final int STRANGER_BEHIND = 4;

    private final Tokens tokens;
    private final BitSet targets;
    private final BitSet periods;
    private final BitSet strangers;
    private final BitSet acts;
    private final BitSet shares;
    private final BitSet troubles;
    private final BitSet bodies = new BitSet();

    FigureContext(FieldText field) {
        tokens = field.tokens();
        targets = places(field, LISTS.get(0));
        periods = places(field, LISTS.get(1));
        strangers = places(field, LISTS.get(2));
        acts = places(field, LISTS.get(3));
        shares = places(field, LISTS.get(4));
        troubles = places(field, LISTS.get(5));
        for (String list : List.of(UnionWords.UNION, UnionWords.FEDERATION)) {
            bodies.or(places(field, list));
        }
    }

    /**
     * @param isStrange of pay, business, an accident or another matter
     * @param isPerPeriod money by the day, month or year
     * @param isTarget a target, or a share of one, or standing against one
     */
    record Setting(Sentence sentence, boolean isStrange, boolean isPerPeriod, boolean isTarget) {}

    /** The sentence that begins at {@code start}, in the paragraph that begins at {@code paragraph}. */
    Sentence sentence(int start, int paragraph) {
        int end = tokens.sentenceEnd(start);
        return new Sentence(start, end, paragraph, holds(acts, start, end), holds(troubles, start, end));
    }

    /** "48 ý kiến, trong đó có 19 ý kiến của thợ lò": a part of the figure before. */
    boolean isPart(Figure figure, Sentence sentence) {
        for (int at = figure.first() - 1; at > sentence.start() && at >= figure.first() - PART_BEFORE; at--) {
            if (Quantity.bare(tokens, at).equals("do")
                    && Quantity.bare(tokens, at - 1).equals("trong")) {
                return !figure.unit().equals(Figure.MONEY);
            }
        }
        return false;
    }

    /** True when the sentence speaks of a union, named or not. */
    boolean speaksOfUnion(Sentence sentence) {
        return holds(bodies, sentence.start(), sentence.end());
    }

    Setting of(Figure figure, Sentence sentence) {
        int start = sentence.start();
        int opens = clauseStart(figure.first(), start);
        int closes = clauseEnd(figure.last() + 1, sentence.end());
        boolean strange = holds(strangers, Math.max(opens, figure.first() - STRANGER_BEFORE), figure.first())
                || holds(strangers, figure.last() + 1, Math.min(closes, figure.last() + 1 + STRANGER_BEHIND));
        boolean perPeriod = figure.unit().equals(Figure.MONEY) && isPerPeriod(figure, opens, closes);
        boolean target = figure.goal()
                || holds(targets, Math.max(start, figure.first() - TARGET_BEFORE), figure.first())
                || (figure.unit().equals(Figure.SHARE)
                        && holds(shares, Math.max(start, figure.first() - SHARE_BEFORE), figure.first()))
                || holds(targets, figure.last() + 1, Math.min(closes, figure.last() + 1 + TARGET_BEHIND));
        return new Setting(sentence, strange, perPeriod, target);
    }

    /** "phấn đấu có 1 triệu sáng kiến" sets a goal; "kết quả chương trình 1 triệu sáng kiến" only names it. */
    boolean isGoal(Figure figure, Sentence sentence) {
        int before = figure.first() - 1;
        return !tokens.is(figure.first(), Tokens.QUOTED)
                && before >= sentence.start()
                && !NAMED_BY.contains(Quantity.bare(tokens, before))
                && holds(targets, Math.max(sentence.start(), figure.first() - TARGET_BEHIND), figure.first());
    }

    /** Pay, rent and savings go by the month; what each person gets is a figure of its own. */
    private boolean isPerPeriod(Figure figure, int opens, int closes) {
        int next = figure.last() + 1;
        if (next + 1 < closes && periods.get(next + 1) && (tokens.isWritten(next, "/") || isEach(next))) {
            return true;
        }
        for (int at = Math.max(opens + 1, figure.first() - PERIOD_BEFORE); at < figure.first(); at++) {
            if (periods.get(at) && isEach(at - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEach(int at) {
        return EACH.contains(Quantity.bare(tokens, at));
    }

    private int clauseStart(int at, int start) {
        int opens = at;
        while (opens > start && opens > at - CLAUSE && !isComma(opens - 1)) {
            opens--;
        }
        return opens;
    }

    private int clauseEnd(int at, int end) {
        int closes = at;
        while (closes < end && closes < at + CLAUSE && !isComma(closes)) {
            closes++;
        }
        return closes;
    }

    private boolean isComma(int at) {
        return tokens.isWritten(at, ",");
    }

    private static boolean holds(BitSet words, int from, int to) {
        int found = from < to ? words.nextSetBit(from) : -1;
        return found >= 0 && found < to;
    }

    private static BitSet places(FieldText field, String list) {
        BitSet places = new BitSet();
        for (Match word : field.of(list)) {
            places.set(word.first());
        }
        return places;
    }
}
