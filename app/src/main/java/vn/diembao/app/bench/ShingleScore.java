package vn.diembao.app.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How alike two texts are over runs of four words, each page weighing the same: the usual score of article extraction. Not
 * thread-safe.
 */
public final class ShingleScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int LENGTH = 4;

    private double hit;
    private double extra;
    private double missed;

    /** Adds a page; one that has no text and was read as having none says nothing. */
    public void add(String want, String got) {
        Map<List<String>, Integer> wanted = shingles(want);
        Map<List<String>, Integer> found = shingles(got);
        double both = wanted.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
                .sum();
        double all = size(wanted) + size(found) - both;
        if (all > 0) {
            hit += both / all;
            extra += (size(found) - both) / all;
            missed += (size(wanted) - both) / all;
        }
    }

    /** From 0 to 1; 0 before any page. */
    public double f1() {
        return hit == 0 ? 0 : 2 * hit / (2 * hit + extra + missed);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(match -> match.group()).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
        for (int i = 0; i < runs; i++) {
            counts.merge(words.subList(i, Math.min(i + LENGTH, words.size())), 1, Integer::sum);
        }
        return counts;
    }

    private static int size(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
