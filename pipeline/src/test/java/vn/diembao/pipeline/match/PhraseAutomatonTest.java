package vn.diembao.pipeline.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PhraseAutomatonTest {
    private static final int WORDS = 4;

    /** Few words and many phrases, so that nearly all overlap. */
    @Test
    void findsWhatASearchForEachPhraseFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<int[]> phrases = phrases(random);
            int[] text = random.ints(60, 0, WORDS).toArray();

            assertThat(byAutomaton(phrases, text)).isEqualTo(oneByOne(phrases, text));
        }
    }

    @Test
    void unknownWordsBreakEveryPhrase() {
        List<int[]> phrases = List.of(new int[] {1, 2}, new int[] {2});
        assertThat(byAutomaton(phrases, new int[] {1, Vocabulary.UNKNOWN, 2, 1, 2}))
                .containsExactly("1@2..2", "0@3..4", "1@4..4");
    }

    private static List<int[]> phrases(Random random) {
        TreeMap<int[], Boolean> different = new TreeMap<>(Comparator.comparing((int[] p) -> p, Arrays::compare));
        for (int i = 0; i < 40; i++) {
            different.put(random.ints(1 + random.nextInt(5), 1, WORDS).toArray(), true);
        }
        return List.copyOf(different.keySet());
    }

    private static List<String> byAutomaton(List<int[]> phrases, int[] text) {
        PhraseAutomaton automaton =
                new PhraseAutomaton(phrases, IntStream.range(0, phrases.size()).toArray(), WORDS);
        List<String> found = new ArrayList<>();
        int state = PhraseAutomaton.ROOT;
        for (int i = 0; i < text.length; i++) {
            state = automaton.step(state, text[i]);
            for (int at = automaton.longest(state); at != PhraseAutomaton.ROOT; at = automaton.shorter(at)) {
                int phrase = automaton.phrase(at);
                found.add(phrase + "@" + (i - phrases.get(phrase).length + 1) + ".." + i);
            }
        }
        return found;
    }

    private static List<String> oneByOne(List<int[]> phrases, int[] text) {
        List<String> found = new ArrayList<>();
        for (int end = 0; end < text.length; end++) {
            for (int start = 0; start <= end; start++) {
                int[] stretch = Arrays.copyOfRange(text, start, end + 1);
                for (int p = 0; p < phrases.size(); p++) {
                    if (Arrays.equals(phrases.get(p), stretch)) {
                        found.add(p + "@" + start + ".." + end);
                    }
                }
            }
        }
        return found;
    }
}
