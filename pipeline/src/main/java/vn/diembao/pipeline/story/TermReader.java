package vn.diembao.pipeline.story;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import vn.diembao.pipeline.text.Tokenizer;
import vn.diembao.pipeline.text.WordHashes;

/**
 * Reads what an article is about as a {@link TermVector}: its words and pairs of words, figures and names among them,
 * weighed by how often they stand in it, by how rare they are elsewhere, and more when they stand in the title. Words are
 * taken without diacritics, so that posts meet the articles they are about.
 */
public final class TermReader {
    /** Terms that tell one event from others stand early; a long comment must not drown them. */
    private static final int MOST_WORDS = 800;

    private static final int LONGEST = 100_000;
    private static final double TITLE = 2;

    private final TermFrequencies frequencies;

    public TermReader(TermFrequencies frequencies) {
        this.frequencies = requireNonNull(frequencies, "frequencies is null");
    }

    /** Empty for a text without words. */
    public TermVector read(String title, String text) {
        long[] inTitle = distinct(terms(words(title)));
        long[] words = words(text);
        long[] body = terms(words.length > MOST_WORDS ? Arrays.copyOf(words, MOST_WORDS) : words);
        Arrays.sort(body);
        long[] found = new long[inTitle.length + body.length];
        double[] weights = new double[found.length];
        int size = 0;
        int at = 0;
        for (int i = 0; i < body.length || at < inTitle.length; size++) {
            boolean isBody = i < body.length && (at == inTitle.length || body[i] <= inTitle[at]);
            long term = isBody ? body[i] : inTitle[at];
            int times = 0;
            for (; i < body.length && body[i] == term; i++) {
                times++;
            }
            boolean isTitle = at < inTitle.length && inTitle[at] == term;
            at += isTitle ? 1 : 0;
            found[size] = term;
            weights[size] = (times == 0 ? 0 : 1 + Math.log(times)) + (isTitle ? TITLE : 0);
            weights[size] *= frequencies.rarity(term);
        }
        return TermVector.of(Arrays.copyOf(found, size), Arrays.copyOf(weights, size));
    }

    /** Each term of title and text once, sorted. */
    static long[] distinctTerms(String title, String text) {
        return distinct(terms(words(title + '\n' + text)));
    }

    private static long[] words(String text) {
        return WordHashes.of(Tokenizer.phrase(text.substring(0, Math.min(text.length(), LONGEST)), true));
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

    private static long[] distinct(long[] terms) {
        return Arrays.stream(terms).sorted().distinct().toArray();
    }
}
