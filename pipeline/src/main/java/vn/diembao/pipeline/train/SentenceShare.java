package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells reprints by their longest common run of sentences, order kept, gaps allowed. It knows nothing of runs of words and
 * hashes, so that what finds copies is not held against itself.
 */
final class SentenceShare {
    private static final double REPRINT = 0.5;
    private static final int FEWEST_WORDS = 4;

    private SentenceShare() {}

    /** True when the sentences they share make up half of the shorter text. */
    static boolean isReprint(String one, String other) {
        return of(one, other) >= REPRINT;
    }

    /** Words of the common sentences over the words of the text with fewer. */
    static double of(String one, String other) {
        List<String> first = sentences(one);
        List<String> second = sentences(other);
        int[][] best = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                best[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? best[i - 1][j - 1] + words(first.get(i - 1))
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        int shorter = Math.min(
                first.stream().mapToInt(SentenceShare::words).sum(),
                second.stream().mapToInt(SentenceShare::words).sum());
        return shorter == 0 ? 0 : (double) best[first.size()][second.size()] / shorter;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : text.split("(?<=[.!?…])\\s+|\\n")) {
            String plain = sentence.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            if (words(plain) >= FEWEST_WORDS) {
                sentences.add(plain);
            }
        }
        return sentences;
    }

    private static int words(String sentence) {
        return sentence.split(" ").length;
    }
}
