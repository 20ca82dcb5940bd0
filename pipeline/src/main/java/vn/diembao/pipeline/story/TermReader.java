package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import vn.diembao.pipeline.text.WordForms;
import vn.diembao.pipeline.text.WordHashes;

/**
 * Reads what an article is about as a {@link TermVector}: its words and pairs of words, figures and names among them,
 * weighed by how often they stand in it, by how rare they are elsewhere, and more when they stand in the title. Words are
 * taken without diacritics, so that posts meet the articles they are about.
 */
public final class TermReader {
    /** Terms that tell one event from others stand early; a long comment must not drown them. */
    private static final int MOST_WORDS = 800;

    private static final double TITLE = 2;

    private final TermFrequencies frequencies;

    public TermReader(TermFrequencies frequencies) {
        this.frequencies = requireNonNull(frequencies, "frequencies is null");
    }

    /** Empty for a text without words. */
    TermVector read(WordForms title, WordForms text) {
        long[] words = text.bare();
        long[] body = terms(words.length > MOST_WORDS ? Arrays.copyOf(words, MOST_WORDS) : words);
        long[] inTitle = terms(title.bare());
        TermCounts counts = new TermCounts(body.length + inTitle.length);
        for (long term : body) {
            counts.add(term);
        }
        for (long term : inTitle) {
            counts.addOfTitle(term);
        }
        long[] found = counts.terms();
        float[] weights = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            weights[i] = (float) Math.max(0, weight(counts, i) * frequencies.rarity(found[i]));
        }
        return heaviest(found, weights, counts);
    }

    private static double weight(TermCounts counts, int place) {
        int times = counts.times(place);
        return (times == 0 ? 0 : 1 + Math.log(times)) + (counts.isOfTitle(place) ? TITLE : 0);
    }

    /** Of a thousand terms only those are put into order that may be kept. */
    private static TermVector heaviest(long[] found, float[] weights, TermCounts counts) {
        float least = TermVector.least(weights, TermVector.MOST_TERMS);
        long[] heavy = new long[found.length];
        int size = 0;
        for (int i = 0; i < found.length; i++) {
            if (weights[i] >= least) {
                heavy[size++] = found[i];
            }
        }
        long[] terms = Arrays.copyOf(heavy, size);
        Arrays.sort(terms);
        float[] kept = new float[size];
        for (int i = 0; i < size; i++) {
            kept[i] = weights[counts.place(terms[i])];
        }
        return TermVector.of(terms, kept);
    }

    /** Each term of title and text once, sorted. */
    static long[] distinctTerms(String title, String text) {
        return Arrays.stream(terms(WordForms.of(title + '\n' + text).bare()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] terms(long[] words) {
        long[] terms = new long[Math.max(0, 2 * words.length - 1)];
        for (int i = 0; i < words.length; i++) {
            terms[i] = WordHashes.run(words, i, 1);
            if (i > 0) {
                terms[words.length + i - 1] = WordHashes.run(words, i - 1, 2);
            }
        }
        return terms;
    }
}
