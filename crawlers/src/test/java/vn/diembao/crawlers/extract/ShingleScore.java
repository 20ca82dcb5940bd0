package vn.diembao.crawlers.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** F1 of extracted text over four-word shingles, each page weighing the same, as public benchmarks reckon it. */
final class ShingleScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private double hit;
    private double extra;
    private double missed;

    void add(String gold, String text) {
        Map<List<String>, Integer> want = shingles(gold);
        Map<List<String>, Integer> got = shingles(text);
        double both = want.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0)))
                .sum();
        double total = size(want) + size(got) - both;
        if (total > 0) {
            hit += both / total;
            extra += (size(got) - both) / total;
            missed += (size(want) - both) / total;
        }
    }

    double f1() {
        return hit == 0 ? 0 : 2 * hit / (2 * hit + extra + missed);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(words.isEmpty() ? 0 : 1, words.size() - 3); i++) {
            counts.merge(words.subList(i, Math.min(i + 4, words.size())), 1, Integer::sum);
        }
        return counts;
    }

    private static int size(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
