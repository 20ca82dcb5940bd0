package vn.diembao.pipeline.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.text.Tokens;

/**
 * One field of a text with everything the trie found in it. Questions about a place cost what stands near it, not the
 * length of the text. Not to be shared between threads.
 */
public final class FieldText {
    private static final int NONE = -1;

    private final String name;
    private final Tokens tokens;
    private final boolean cut;
    private final List<Match> all = new ArrayList<>();
    private final Map<String, GroupMatches> byGroup = new HashMap<>();
    private final GroupMatches none = new GroupMatches();
    /** Of each token the match added last of those that start there; null until somebody asks. */
    private int[] starting;
    /** Of each match the one added before it that starts at the same token. */
    private int[] alsoStarting;

    FieldText(String name, Tokens tokens, boolean cut) {
        this.name = name;
        this.tokens = tokens;
        this.cut = cut;
    }

    /** {@code title}, {@code lead} or {@code body}. */
    public String name() {
        return name;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Number of matches of all groups. */
    public int size() {
        return all.size();
    }

    /** True when the field was too long and only its first part was read. */
    public boolean isCut() {
        return cut;
    }

    void add(Match match) {
        all.add(match);
        byGroup.computeIfAbsent(match.entry().group(), group -> new GroupMatches())
                .add(match);
    }

    /** Matches of a group in the order of their ends. */
    public List<Match> of(String group) {
        return group(group).all();
    }

    /** The longest match of a group that starts at {@code token}, or null. */
    public Match startingAt(String group, int token) {
        if (token < 0 || token >= tokens.size()) {
            return null;
        }
        if (starting == null) {
            indexStarts();
        }
        Match longest = null;
        for (int at = starting[token]; at != NONE; at = alsoStarting[at]) {
            Match match = all.get(at);
            if (match.is(group) && (longest == null || match.last() >= longest.last())) {
                longest = match;
            }
        }
        return longest;
    }

    private void indexStarts() {
        starting = new int[tokens.size()];
        Arrays.fill(starting, NONE);
        alsoStarting = new int[all.size()];
        for (int i = 0; i < alsoStarting.length; i++) {
            int first = all.get(i).first();
            alsoStarting[i] = starting[first];
            starting[first] = i;
        }
    }

    /** The longest match of a group that ends at {@code token}, or null. */
    public Match endingAt(String group, int token) {
        return group(group).endingAt(token);
    }

    /** Matches of a group that share a token with the stretch, both ends included, in the order of their ends. */
    public List<Match> within(String group, int from, int to) {
        return group(group).within(from, to);
    }

    /** True when a match of the group shares a token with the stretch, both ends included. */
    public boolean touches(String group, int from, int to) {
        return group(group).touches(from, to);
    }

    /** True when a match of this group and id lies within {@code reach} tokens of the span. */
    public boolean near(String group, String id, Match span, int reach) {
        for (Match match : within(group, span.first() - reach, span.last() + reach)) {
            if (match.id().equals(id) && !match.overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** True when a match of this group and id shares words with the span and goes on beyond it. */
    public boolean around(String group, String id, Match span) {
        for (Match match : within(group, span.first(), span.last())) {
            if (match.id().equals(id) && (match.first() < span.first() || match.last() > span.last())) {
                return true;
            }
        }
        return false;
    }

    /** Matches of a group without those inside a longer one of the same group. */
    public List<Match> longestOf(String group) {
        return group(group).longest();
    }

    private GroupMatches group(String group) {
        return byGroup.getOrDefault(group, none);
    }
}
