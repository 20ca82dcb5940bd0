package vn.diembao.pipeline.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.pipeline.taxonomy.Borders;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.Tokens;

/** Tells a cue from syllables that only happen to stand beside each other. Immutable once built. */
final class PhraseBorders {
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();

    PhraseBorders(Borders borders) {
        borders.before().forEach((cue, words) -> add(before, cue, words));
        borders.after().forEach((cue, words) -> add(after, cue, words));
    }

    private static void add(Map<String, Set<String>> side, String cue, List<String> words) {
        for (boolean bare : new boolean[] {false, true}) {
            Set<String> keys = side.computeIfAbsent(Tokenizer.phrase(cue, bare).keys(), key -> new HashSet<>());
            words.forEach(word -> keys.add(Tokenizer.phrase(word, bare).key(0)));
        }
    }

    /** True when the phrase found from {@code first} to {@code last} shares a word with its neighbour. */
    boolean cut(String phrase, Tokens tokens, int first, int last) {
        boolean opens = first == 0 || tokens.is(first, Tokens.SENTENCE) || tokens.is(first, Tokens.NEW_LINE);
        boolean closes = last + 1 >= tokens.sentenceEnd(last);
        return (!opens && before.getOrDefault(phrase, Set.of()).contains(tokens.key(first - 1)))
                || (!closes && after.getOrDefault(phrase, Set.of()).contains(tokens.key(last + 1)));
    }
}
