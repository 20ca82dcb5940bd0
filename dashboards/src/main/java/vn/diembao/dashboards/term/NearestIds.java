package vn.diembao.dashboards.term;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the ids someone may have meant: those that begin with what was given, then by edit distance. */
public final class NearestIds {
    private static final int SHOWN = 3;

    private NearestIds() {}

    /** At most three, nearest first. */
    public static List<String> of(String given, Collection<String> ids) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> !id.startsWith(wanted))
                        .thenComparing(id -> distance(wanted, id))
                        .thenComparing(id -> id))
                .limit(SHOWN)
                .toList();
    }

    /** Levenshtein's: letters to add, drop or change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
