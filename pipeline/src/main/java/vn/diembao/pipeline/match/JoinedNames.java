package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.pipeline.text.TagSplitter;
import vn.diembao.pipeline.text.Tokens;

/**
 * The names of the taxonomy as hashtags run them together. A tag comes apart only when names and figures make up the
 * whole of it: {@code tetsumvay2025}, not {@code giadinhcongnhan}. Immutable once built.
 */
final class JoinedNames implements TagSplitter {
    /** Shorter joins are other words too often. */
    private static final int SHORTEST = 6;

    private static final int MOST_DIGITS = 4;

    private final Map<String, int[]> lengths = new HashMap<>();
    private int longest;

    JoinedNames(Collection<PhraseBook.Line> lines) {
        for (PhraseBook.Line line : lines) {
            if (line.words().isBare(0) && line.entries().stream().anyMatch(entry -> entry.alias() != null)) {
                add(line.words());
            }
        }
    }

    private void add(Tokens words) {
        StringBuilder joined = new StringBuilder();
        int[] parts = new int[words.size()];
        for (int i = 0; i < parts.length; i++) {
            if (!words.isWord(i)) {
                return;
            }
            String key = words.key(i);
            parts[i] = key.length() - 1;
            joined.append(key, 1, key.length());
        }
        if (parts.length > 1 && joined.length() >= SHORTEST) {
            lengths.put(joined.toString(), parts);
            longest = Math.max(longest, joined.length());
        }
    }

    @Override
    public int[] split(String joined) {
        List<Integer> parts = new ArrayList<>();
        boolean whole = split(joined, 0, parts, new HashSet<>());
        boolean named = whole && !joined.chars().allMatch(c -> c >= '0' && c <= '9');
        return named ? parts.stream().mapToInt(part -> part).toArray() : new int[0];
    }

    private boolean split(String joined, int from, List<Integer> parts, Set<Integer> failed) {
        if (from == joined.length()) {
            return true;
        }
        if (failed.contains(from)) {
            return false;
        }
        int size = parts.size();
        for (int to = Math.min(joined.length(), from + longest); to > from; to--) {
            int[] name = lengths.get(joined.substring(from, to));
            if (name != null) {
                for (int part : name) {
                    parts.add(part);
                }
                if (split(joined, to, parts, failed)) {
                    return true;
                }
                parts.subList(size, parts.size()).clear();
            }
        }
        int digits = digitsAt(joined, from);
        if (digits > 0 && digits <= MOST_DIGITS) {
            parts.add(digits);
            if (split(joined, from + digits, parts, failed)) {
                return true;
            }
            parts.remove(size);
        }
        failed.add(from);
        return false;
    }

    private static int digitsAt(String joined, int from) {
        int at = from;
        while (at < joined.length() && joined.charAt(at) >= '0' && joined.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
