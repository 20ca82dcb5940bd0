package vn.diembao.pipeline.union;

import static java.util.Objects.requireNonNull;

import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Tells texts about another country's affairs, whose unions and workers are not ours. */
public final class ForeignStories {
    private final double least;
    private final double ratio;
    private final int foreignUnion;

    public ForeignStories(Taxonomy taxonomy) {
        requireNonNull(taxonomy, "taxonomy is null");
        least = taxonomy.weight("foreign_least");
        ratio = taxonomy.weight("foreign_ratio");
        foreignUnion = (int) taxonomy.weight("foreign_union");
    }

    public boolean hold(Story story) {
        int abroad = story.longestOf(UnionWords.FOREIGN).size();
        int home = story.longestOf(UnionWords.HOME).size();
        for (Match place : story.longestOf("place")) {
            home += place.holds() ? 1 : 0;
        }
        for (Match head : story.longestOf(UnionWords.UNION)) {
            abroad += AbroadRule.names(head) ? foreignUnion : 0;
        }
        return abroad >= least && abroad > home * ratio;
    }
}
