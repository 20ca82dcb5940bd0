package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.text.Tokens;

/** One field of a text with everything the trie found in it. */
public final class FieldText {
    private final String name;
    private final Tokens tokens;
    private final Map<String, List<Match>> byGroup = new HashMap<>();

    public FieldText(String name, Tokens tokens) {
        this.name = name;
        this.tokens = tokens;
    }

    /** {@code title}, {@code lead} or {@code body}. */
    public String name() {
        return name;
    }

    public Tokens tokens() {
        return tokens;
    }

    public void add(Match match) {
        byGroup.computeIfAbsent(match.entry().group(), group -> new ArrayList<>())
                .add(match);
    }

    /** Matches of a group in the order of their ends. */
    public List<Match> of(String group) {
        return byGroup.getOrDefault(group, List.of());
    }

    /** The longest match of a group that starts at {@code token}, or null. */
    public Match startingAt(String group, int token) {
        Match longest = null;
        for (Match match : of(group)) {
            if (match.first() == token && (longest == null || match.last() > longest.last())) {
                longest = match;
            }
        }
        return longest;
    }

    /** True when a match of this group and id lies within {@code reach} tokens of the span. */
    public boolean near(String group, String id, Match span, int reach) {
        for (Match match : of(group)) {
            if (match.id().equals(id)
                    && match.last() >= span.first() - reach
                    && match.first() <= span.last() + reach
                    && !match.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** Matches of a group without those inside a longer one of the same group. */
    public List<Match> longestOf(String group) {
        List<Match> all = of(group);
        List<Match> longest = new ArrayList<>();
        for (Match match : all) {
            boolean inside = all.stream()
                    .anyMatch(other -> other.first() <= match.first()
                            && match.last() <= other.last()
                            && other.last() - other.first() > match.last() - match.first());
            if (!inside) {
                longest.add(match);
            }
        }
        return longest;
    }
}
