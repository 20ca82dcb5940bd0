package vn.diembao.dashboards.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Weighs what one or two sentences of a text tell a reader who sees nothing else of it. The weights were set by reading
 * extracts of real articles (docs/digests.md).
 */
final class PassageScale {
    /** What it is worth to speak of all that the fullest sentence of the text speaks of. */
    private static final double COVERAGE = 1.5;

    private static final double LEANING = 1.2;
    private static final double LEANING_ON_TITLE = 0.6;
    private static final double NEIGHBOUR = 0.3;
    private static final double STRANGER = 0.7;
    private static final double REPETITION = 1.5;

    private final WordPairs told;
    private final double worth;

    PassageScale(List<Candidate> text, WordPairs told) {
        this.told = told;
        int most = text.stream().mapToInt(c -> told.weight(c.pairs())).max().orElse(0);
        worth = most > 0 ? COVERAGE / most : 0;
    }

    Passage alone(Candidate one) {
        double weight = one.weight() + worth * told.weight(one.pairs()) - STRANGER * one.strangers(one);
        double leaning = one.place() == 0 ? LEANING_ON_TITLE : LEANING;
        return new Passage(one, null, one.leans() ? weight - leaning : weight);
    }

    /** The second may lean on the first, and knows the people whom it names. */
    Passage together(Passage first, Candidate second) {
        Candidate one = first.first();
        BitSet more = (BitSet) second.pairs().clone();
        more.andNot(one.pairs());
        double weight = first.weight() + second.weight() + worth * told.weight(more) - STRANGER * second.strangers(one);
        if (second.follows(one)) {
            weight += NEIGHBOUR;
        } else if (second.leans()) {
            weight -= LEANING;
        }
        int both = second.pairs().cardinality() - more.cardinality();
        int fewer = Math.min(one.pairs().cardinality(), second.pairs().cardinality());
        return new Passage(one, second, 2 * both > fewer ? weight - REPETITION : weight);
    }
}
