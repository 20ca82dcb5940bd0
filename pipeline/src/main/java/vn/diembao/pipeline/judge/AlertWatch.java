package vn.diembao.pipeline.judge;

import java.util.List;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Says whether the desk's leaders should hear of a text the same day, and why. */
public final class AlertWatch {
    /** Words that take off: looking back, statistics, prevention, other people's affairs. */
    public static final String CALM = "calm";

    public static final String WRONGDOING = "wrongdoing";

    private static final String CONTEXT = "alert_context";
    private static final String CONTEXT_POISONING = "alert_context_poisoning";

    /** The lists that go into the trie. */
    public static final List<String> LISTS = List.of(CONTEXT, CONTEXT_POISONING);

    private final Taxonomy taxonomy;

    public AlertWatch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Kinds of alert with the cues that raised them; none for a text of no relevance or of another country. */
    public List<String> kinds(CueScores scores, String relevance, String tone, boolean foreign) {
        if (relevance.equals(RelevanceJudge.NONE) || foreign) {
            return List.of();
        }
        double least = taxonomy.weight("alert_threshold");
        double calm = scores.of(CALM) * taxonomy.weight("alert_calm_factor");
        double factor = tone.equals("pos") ? taxonomy.weight("alert_good_news_factor") : 1;
        return scores.ranked(least).stream()
                .filter(kind -> !kind.equals(CALM))
                .filter(kind -> scores.of(kind) - calm >= least * factor)
                .filter(kind -> kind.equals(WRONGDOING) || concernsWorkers(kind, scores.matches(kind)))
                .toList();
    }

    /** Workers or where they work stand within reach of a cue: a coach sues for his pay, too. */
    public boolean concernsWorkers(String kind, List<Match> cues) {
        String list = LISTS.contains(CONTEXT + '_' + kind) ? CONTEXT + '_' + kind : CONTEXT;
        double reach = taxonomy.weight("alert_context_reach");
        return cues.stream().anyMatch(cue -> cue.field().of(list).stream()
                .anyMatch(who -> who.last() >= cue.first() - reach && who.first() <= cue.last() + reach));
    }
}
