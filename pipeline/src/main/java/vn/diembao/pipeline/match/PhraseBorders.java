package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.taxonomy.Borders;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Tells a cue from syllables that only happen to stand beside each other. Immutable once built. */
final class PhraseBorders {
    private static final int[] NO_WORDS = {};

    /** Numbers of the words that may not stand there, rising, by phrase. */
    private final int[][] before;

    private final int[][] after;

    /** @param phrases from a phrase's keys to its index */
    PhraseBorders(Borders borders, Map<String, Integer> phrases, Vocabulary.Builder vocabulary) {
        int count = phrases.values().stream().mapToInt(index -> index + 1).max().orElse(0);
        before = side(borders.before(), phrases, count, vocabulary);
        after = side(borders.after(), phrases, count, vocabulary);
    }

    private static int[][] side(
            Map<String, List<String>> blocked, Map<String, Integer> phrases, int count, Vocabulary.Builder vocabulary) {
        int[][] side = new int[count][];
        Arrays.fill(side, NO_WORDS);
        Map<Integer, List<Integer>> words = new HashMap<>();
        blocked.forEach((cue, beside) -> {
            for (boolean bare : new boolean[] {false, true}) {
                Integer phrase = phrases.get(Tokenizer.phrase(cue, bare).keys());
                if (phrase != null) {
                    List<Integer> ids = words.computeIfAbsent(phrase, p -> new ArrayList<>());
                    beside.forEach(word ->
                            ids.add(vocabulary.idOf(Tokenizer.phrase(word, bare).key(0))));
                }
            }
        });
        words.forEach((phrase, ids) ->
                side[phrase] = ids.stream().mapToInt(id -> id).sorted().toArray());
        return side;
    }

    /**
     * True when the phrase found from {@code first} to {@code last} shares a word with its neighbour.
     *
     * @param ids of the words of {@code tokens}
     */
    boolean cut(int phrase, Tokens tokens, int[] ids, int first, int last) {
        int[] left = before[phrase];
        int[] right = after[phrase];
        return (left.length > 0 && !opensSentence(tokens, first) && Arrays.binarySearch(left, ids[first - 1]) >= 0)
                || (right.length > 0
                        && !opensSentence(tokens, last + 1)
                        && Arrays.binarySearch(right, ids[last + 1]) >= 0);
    }

    private static boolean opensSentence(Tokens tokens, int at) {
        return at == 0 || at >= tokens.size() || tokens.is(at, Tokens.SENTENCE) || tokens.is(at, Tokens.NEW_LINE);
    }
}
