package vn.diembao.pipeline.judge;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/**
 * Says which kinds of alert a text has words for, with workers or where they work close by: a coach sues for his pay,
 * too. A model hears more than these words, so their absence is no proof; but words that are all about others are.
 * Immutable.
 */
public final class AlertCues {
    private static final String GROUP = "alerts";
    private static final String CALM = "calm";
    private static final double LOUD = 6;
    private static final String WRONGDOING = "wrongdoing";
    private static final String CONTEXT = "alert_context";
    private static final String CONTEXT_POISONING = "alert_context_poisoning";

    /** The lists that go into the trie. */
    public static final List<String> LISTS = List.of(CONTEXT, CONTEXT_POISONING);

    private final int reach;

    public AlertCues(Taxonomy taxonomy) {
        reach = (int) requireNonNull(taxonomy, "taxonomy is null").weight("alert_context_reach");
    }

    /**
     * What the words of a text say of alerts.
     *
     * @param kinds those with words for them
     * @param ofOthers true when the title speaks of play, weddings or the road, or no word for an alert stands by workers
     */
    public record Heard(Set<String> kinds, boolean ofOthers) {}

    public Heard hear(Story story) {
        Set<String> kinds = new HashSet<>();
        boolean any = false;
        for (Match cue : story.title().longestOf(GROUP)) {
            if (cue.id().equals(CALM) && cue.entry().weight() >= LOUD) {
                return new Heard(kinds, true);
            }
        }
        for (FieldText field : story.fields()) {
            for (Match cue : field.longestOf(GROUP)) {
                any |= !cue.id().equals(CALM);
                if (!cue.id().equals(CALM) && (cue.id().equals(WRONGDOING) || concernsWorkers(cue))) {
                    kinds.add(cue.id());
                }
            }
        }
        return new Heard(kinds, any && kinds.isEmpty());
    }

    private boolean concernsWorkers(Match cue) {
        String own = CONTEXT + '_' + cue.id();
        String list = LISTS.contains(own) ? own : CONTEXT;
        return cue.field().touches(list, cue.first() - reach, cue.last() + reach);
    }
}
