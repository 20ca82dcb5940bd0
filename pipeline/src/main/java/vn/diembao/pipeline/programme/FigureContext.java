package vn.diembao.pipeline.programme;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.text.Tokens;

/** Says from the words around a figure what kind of figure it is. */
public final class FigureContext {
    /** The word lists that go into the trie. */
    public static final List<String> LISTS = List.of(
            "figure_targets", "figure_rates", "figure_strangers", "figure_acts", "figure_shares", "figure_troubles");

    private static final Set<String> NAMED_BY = Set.of("trinh", "trao", "hoach");
    private static final int TARGET_BEFORE = 12;
    private static final int TARGET_BEHIND = 4;
    /** Less than that, in đồng, is what one person gets. */
    private static final double LEAST_SUM = 2e6;

    private static final int RATE_BEFORE = 4;
    /** Further words of a clause are not looked at. */
    private static final int CLAUSE = 12;

    private static final int STRANGER_BEFORE = 8;
    private static final int STRANGER_BEHIND = 4;

    private final Tokens tokens;
    private final BitSet targets;
    private final BitSet rates;
    private final BitSet strangers;
    private final BitSet acts;
    private final BitSet shares;
    private final BitSet troubles;
    private final boolean troubled;

    FigureContext(FieldText field, FieldText title) {
        tokens = field.tokens();
        targets = places(field, LISTS.get(0));
        rates = places(field, LISTS.get(1));
        strangers = places(field, LISTS.get(2));
        acts = places(field, LISTS.get(3));
        shares = places(field, LISTS.get(4));
        troubles = places(field, LISTS.get(5));
        troubled = !title.of(LISTS.get(5)).isEmpty();
    }

    /**
     * @param isStrange of pay, business, an accident or another matter
     * @param isRate for each, not in all
     * @param isTarget a target, or a share of one, or standing against one
     * @param inTroubledText under a title of a wrong or a harm
     */
    record Setting(Sentence sentence, boolean isStrange, boolean isRate, boolean isTarget, boolean inTroubledText) {}

    /** The sentence that begins at {@code start}, in the paragraph that begins at {@code paragraph}. */
    Sentence sentence(int start, int paragraph) {
        int end = tokens.sentenceEnd(start);
        return new Sentence(start, end, paragraph, holds(acts, start, end), holds(troubles, start, end));
    }

    Setting of(Figure figure, Sentence sentence) {
        int start = sentence.start();
        int opens = clauseStart(figure.first(), start);
        int closes = clauseEnd(figure.last() + 1, sentence.end());
        boolean strange = holds(strangers, Math.max(opens, figure.first() - STRANGER_BEFORE), figure.first())
                || holds(strangers, figure.last() + 1, Math.min(closes, figure.last() + 1 + STRANGER_BEHIND));
        boolean rate = figure.unit().equals(Figure.MONEY) && isRate(figure, opens, closes);
        boolean target = figure.goal()
                || holds(targets, Math.max(start, figure.first() - TARGET_BEFORE), figure.first())
                || (figure.unit().equals(Figure.SHARE)
                        && holds(shares, Math.max(start, figure.first() - RATE_BEFORE), figure.first()))
                || holds(targets, figure.last() + 1, Math.min(closes, figure.last() + 1 + TARGET_BEHIND));
        return new Setting(sentence, strange, rate, target, troubled);
    }

    /** "phấn đấu có 1 triệu sáng kiến" sets a goal; "kết quả chương trình 1 triệu sáng kiến" only names it. */
    boolean isGoal(Figure figure, Sentence sentence) {
        int before = figure.first() - 1;
        return !tokens.is(figure.first(), Tokens.QUOTED)
                && before >= sentence.start()
                && !NAMED_BY.contains(Quantity.bare(tokens, before))
                && holds(targets, Math.max(sentence.start(), figure.first() - TARGET_BEHIND), figure.first());
    }

    private boolean isRate(Figure figure, int opens, int closes) {
        int next = figure.last() + 1;
        return figure.value() < LEAST_SUM
                || holds(rates, Math.max(opens, figure.first() - RATE_BEFORE), figure.first())
                || (next < closes && (tokens.written(next).equals("/") || rates.get(next)))
                || (next + 1 < closes && Quantity.bare(tokens, next).equals("mot"));
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
        return tokens.written(at).equals(",");
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
