package vn.diembao.pipeline.classify;

import java.util.List;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Says whether the desk's leaders should hear of a text the same day, and why. */
final class AlertWatch {
    /** Words that take off: looking back, statistics, prevention. */
    static final String CALM = "calm";

    static final String WRONGDOING = "wrongdoing";

    private final Taxonomy taxonomy;

    AlertWatch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Kinds of alert with the cues that raised them; none for a text of no relevance. */
    List<String> kinds(CueScores scores, String relevance, String tone) {
        if (relevance.equals(RelevanceJudge.NONE)) {
            return List.of();
        }
        double least = taxonomy.weight("alert_threshold");
        double calm = scores.of(CALM) * taxonomy.weight("alert_calm_factor");
        double factor = tone.equals("pos") ? taxonomy.weight("alert_good_news_factor") : 1;
        return scores.ranked(least).stream()
                .filter(kind -> !kind.equals(CALM))
                .filter(kind -> scores.of(kind) - calm >= least * factor)
                .toList();
    }
}
