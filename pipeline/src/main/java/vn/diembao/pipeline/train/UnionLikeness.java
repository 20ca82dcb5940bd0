package vn.diembao.pipeline.train;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compares union ids as the labelling guide's scorer does: the confederation, provinces and central unions by id; lower
 * unions, whose ids hold a name as written, by the words of the name.
 */
final class UnionLikeness {
    private static final double ALIKE = 0.5;
    private static final Set<String> EMPTY = Set.of("cong", "doan", "ldld", "lien", "lao", "dong", "ty", "co", "so");

    private UnionLikeness() {}

    /** Ids of the confederation, provinces and central unions. */
    static Set<String> upper(Collection<String> ids) {
        Set<String> upper = new HashSet<>();
        for (String id : ids) {
            if (id.startsWith("tong-ldld") || id.startsWith("ldld-") || id.startsWith("cd-")) {
                upper.add(id);
            }
        }
        return upper;
    }

    /** Right, said and meant among the lower unions; each one said answers for one meant. */
    static int[] lowerCounts(Collection<String> meant, Collection<String> said) {
        List<String> left = new ArrayList<>(said);
        left.removeIf(id -> !isLower(id));
        int[] counts = {0, left.size(), 0};
        for (String gold : meant) {
            if (!isLower(gold)) {
                continue;
            }
            counts[2]++;
            String best = left.stream()
                    .max(Comparator.comparingDouble(id -> likeness(gold, id)))
                    .orElse(null);
            if (best != null && (best.equals(gold) || likeness(gold, best) >= ALIKE)) {
                counts[0]++;
                left.remove(best);
            }
        }
        return counts;
    }

    private static boolean isLower(String id) {
        return id.startsWith("l3:") || id.startsWith("l4:");
    }

    private static double likeness(String one, String other) {
        Set<String> both = words(one);
        Set<String> any = words(one);
        Set<String> others = words(other);
        both.retainAll(others);
        any.addAll(others);
        return both.size() / Math.max(1.0, any.size());
    }

    private static Set<String> words(String id) {
        String lower =
                id.substring(id.indexOf(':') + 1).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^a-z0-9]+")));
        words.remove("");
        words.removeAll(EMPTY);
        return words;
    }
}
