package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** The matches of one group in one field, in the order of their ends, so that a stretch of the text is found by halving. */
final class GroupMatches {
    private final List<Match> all = new ArrayList<>();
    private final List<Match> view = Collections.unmodifiableList(all);
    private int longestSpan;
    private List<Match> longest;
    private BitSet covered;

    void add(Match match) {
        all.add(match);
        longestSpan = Math.max(longestSpan, match.last() - match.first());
    }

    List<Match> all() {
        return view;
    }

    /** Those without the ones inside a longer one; read once, from the back. */
    List<Match> longest() {
        if (longest == null) {
            List<Match> kept = new ArrayList<>();
            int firstBehind = Integer.MAX_VALUE;
            int at = all.size() - 1;
            while (at >= 0) {
                int end = all.get(at).last();
                int firstHere = Integer.MAX_VALUE;
                int begin = at;
                while (begin >= 0 && all.get(begin).last() == end) {
                    firstHere = Math.min(firstHere, all.get(begin--).first());
                }
                for (; at > begin; at--) {
                    int first = all.get(at).first();
                    if (firstHere >= first && firstBehind > first) {
                        kept.add(all.get(at));
                    }
                }
                firstBehind = Math.min(firstBehind, firstHere);
            }
            Collections.reverse(kept);
            longest = List.copyOf(kept);
        }
        return longest;
    }

    /** Those that share a token with the stretch. */
    List<Match> within(int from, int to) {
        List<Match> found = new ArrayList<>();
        for (int at = firstEndingFrom(from); at < all.size() && all.get(at).last() - longestSpan <= to; at++) {
            if (all.get(at).first() <= to) {
                found.add(all.get(at));
            }
        }
        return found;
    }

    /** The longest that ends at {@code token}, or null. */
    Match endingAt(int token) {
        Match found = null;
        for (int at = firstEndingFrom(token); at < all.size() && all.get(at).last() == token; at++) {
            found = found == null || all.get(at).first() < found.first() ? all.get(at) : found;
        }
        return found;
    }

    /** True when some match shares a token with the stretch. */
    boolean touches(int from, int to) {
        if (covered == null) {
            covered = new BitSet();
            all.forEach(match -> covered.set(match.first(), match.last() + 1));
        }
        int next = covered.nextSetBit(Math.max(from, 0));
        return next >= 0 && next <= to;
    }

    private int firstEndingFrom(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).last() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
