package vn.diembao.dashboards.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sentences of a text speak of: pairs of neighbouring syllables, which is what most Vietnamese words are. A pair
 * weighs as much as there are other sentences that have it (after Gillick and Favre, "A Scalable Global Model for
 * Summarization", 2009). Pairs are known by a hash of their letters and numbered in the order in which they come.
 */
final class WordPairs {
    /** A pair in more sentences than these says no more of the text. */
    private static final int MOST = 5;

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final int[] title;

    WordPairs(String title) {
        this.title = hashes(title);
    }

    /** Pairs of one more sentence, by number; none reaches over a punctuation mark. */
    BitSet add(String sentence) {
        BitSet pairs = new BitSet();
        for (int hash : hashes(sentence)) {
            int number = numbers.computeIfAbsent(hash, h -> numbers.size());
            if (number == counts.size()) {
                counts.add(0);
            }
            if (!pairs.get(number)) {
                pairs.set(number);
                counts.set(number, counts.get(number) + 1);
            }
        }
        return pairs;
    }

    /** Share of the title's pairs that stand in the sentence, 0 to 1. */
    double titleShare(BitSet sentence) {
        int found = 0;
        for (int hash : title) {
            Integer number = numbers.get(hash);
            found += number != null && sentence.get(number) ? 1 : 0;
        }
        return title.length == 0 ? 0 : (double) found / title.length;
    }

    int weight(BitSet pairs) {
        int sum = 0;
        for (int pair = pairs.nextSetBit(0); pair >= 0; pair = pairs.nextSetBit(pair + 1)) {
            sum += Math.min(counts.get(pair), MOST) - 1;
        }
        return sum;
    }

    private static int[] hashes(String text) {
        int[] pairs = new int[text.length() / 2];
        int found = 0;
        int before = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (Character.isLetterOrDigit(c)) {
                word = 31 * word + Character.toLowerCase(c);
                continue;
            }
            if (word != 0 && before != 0) {
                pairs[found++] = 961 * before + word;
            }
            if (word != 0 || c != ' ') {
                before = c == ' ' ? word : 0;
            }
            word = 0;
        }
        return Arrays.copyOf(pairs, found);
    }
}
