package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/**
 * Writings that scanners and keyboards make of a word: {@code sáng kiễn}, {@code NLD}. One that means something else
 * elsewhere counts only in the company of words of the unions. Immutable once built.
 */
final class Misspellings {
    private static final String ARROW = ">";
    private static final int REACH = 15;

    private final Map<Integer, Integer> meantBySeen = new HashMap<>();
    /** Hardly a word is one of them. */
    private final BitSet seen = new BitSet();

    private final List<int[]> company = new ArrayList<>();

    Misspellings(Taxonomy taxonomy, Vocabulary.Builder words) {
        for (boolean bare : new boolean[] {false, true}) {
            for (String pair : taxonomy.words("misspelt")) {
                words.misspelt(key(pair, 0, bare), key(pair, 1, bare));
            }
            for (String pair : taxonomy.words("misspelt_in_company")) {
                // In the bare form they are one word.
                if (!key(pair, 0, bare).equals(key(pair, 1, bare))) {
                    meantBySeen.put(words.idOf(key(pair, 0, bare)), words.idOf(key(pair, 1, bare)));
                }
            }
            for (String phrase : taxonomy.words("company")) {
                company.add(words.idsOf(Tokenizer.phrase(phrase, bare)));
            }
        }
        meantBySeen.keySet().forEach(seen::set);
    }

    private static String key(String pair, int side, boolean bare) {
        String[] sides = pair.split(ARROW, -1);
        Tokens word = sides.length == 2 ? Tokenizer.phrase(sides[side], bare) : null;
        if (word == null || word.size() != 1) {
            throw new IllegalArgumentException("no pair of words \"seen > meant\": " + pair);
        }
        return word.key(0);
    }

    /** Puts the meant words in the place of the seen ones. */
    void mend(int[] ids) {
        for (int i = 0; i < ids.length; i++) {
            if (seen.get(ids[i]) && inCompany(ids, i)) {
                ids[i] = meantBySeen.get(ids[i]);
            }
        }
    }

    private boolean inCompany(int[] ids, int at) {
        int to = Math.min(ids.length - 1, at + REACH);
        for (int i = Math.max(0, at - REACH); i <= to; i++) {
            for (int[] phrase : company) {
                if (standsAt(ids, i, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsAt(int[] ids, int at, int[] phrase) {
        if (at + phrase.length > ids.length) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (ids[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }
}
