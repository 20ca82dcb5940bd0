package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.pipeline.text.WordForms;
import vn.diembao.pipeline.text.WordHashes;

final class TermReaderTest {
    private static final TermFrequencies FREQUENCIES = TermFrequencies.load();
    private static final String TITLE = "Trao 120 suất quà Tết Sum vầy";

    @Test
    void weighsEachTermByCountRarityAndTitle() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "từ" + i * i % 311)
                .collect(Collectors.joining(" ", "Tết Sum vầy trao quà, trao 120 suất. ", "."));

        TermVector read = new TermReader(FREQUENCIES).read(WordForms.of(TITLE), WordForms.of(text));

        long[] words = Arrays.copyOf(WordForms.of(text).bare(), 800);
        TreeMap<Long, Double> weights = new TreeMap<>();
        TreeMap<Long, Integer> times = new TreeMap<>();
        Arrays.stream(terms(words)).forEach(term -> times.merge(term, 1, Integer::sum));
        times.forEach((term, count) -> weights.put(term, 1 + Math.log(count)));
        Arrays.stream(terms(WordForms.of(TITLE).bare()))
                .distinct()
                .forEach(term -> weights.merge(term, 2.0, Double::sum));
        long[] all = weights.keySet().stream().mapToLong(term -> term).toArray();
        float[] heavy = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            heavy[i] = (float) Math.max(0, weights.get(all[i]) * FREQUENCIES.rarity(all[i]));
        }
        assertThat(read).isEqualTo(TermVector.of(all, heavy));
        assertThat(read.size()).isEqualTo(TermVector.MOST_TERMS);
    }

    @Test
    void aTextWithoutWordsHasNoTerms() {
        assertThat(new TermReader(FREQUENCIES)
                        .read(WordForms.of(""), WordForms.of("… !"))
                        .size())
                .isZero();
    }

    private static long[] terms(long[] words) {
        return IntStream.range(0, 2 * words.length - 1)
                .mapToLong(i ->
                        i < words.length ? WordHashes.run(words, i, 1) : WordHashes.run(words, i - words.length, 2))
                .toArray();
    }
}
