package vn.diembao.pipeline.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.AbroadRule;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/** Decides whether a union acts in a text, whether it is about labour, or neither. */
public final class RelevanceJudge {
    public static final String UNION = "union";
    public static final String LABOUR = "labour";
    public static final String NONE = "none";

    private static final int MOST_COUNTED = 6;

    private final Taxonomy taxonomy;
    private final AlertWatch alertWatch;
    private final int opening;

    public RelevanceJudge(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.alertWatch = new AlertWatch(taxonomy);
        this.opening = (int) taxonomy.weight("opening_words");
    }

    /** How much of a text is about unions and about labour. */
    public record Scores(double union, double labour, List<UnionMention> unionPlaces, CueScores cues) {}

    public Scores score(Story story, List<UnionMention> unions, boolean foreign) {
        List<UnionMention> places = new ArrayList<>(unions);
        places.addAll(genericPlaces(story, unions));
        CueScores cues = CueScores.of(story, "relevance", taxonomy);
        double labour = cues.of(LABOUR) - cues.of("other") * taxonomy.weight("other_factor");
        double grave = foreign ? 0 : Math.min(gravest(story), taxonomy.weight("alert_most"));
        labour += grave * taxonomy.weight("alert_factor");
        double union = 0;
        int prominent = 0;
        int acting = 0;
        boolean inTitle = false;
        for (UnionMention place : places) {
            inTitle |= place.field() == story.title();
            prominent += story.isProminent(place.field(), place.first(), opening) ? 1 : 0;
            acting += acts(place) ? 1 : 0;
        }
        union += inTitle ? taxonomy.weight("union_title") : 0;
        union += Math.min(prominent, 3) * taxonomy.weight("union_prominent");
        union += Math.min(acting, MOST_COUNTED) * taxonomy.weight("union_acting");
        union += Math.min(unions.size(), MOST_COUNTED) * taxonomy.weight("union_named");
        union += Math.min(places.size() - unions.size(), MOST_COUNTED) * taxonomy.weight("union_generic");
        union += Math.max(-5, Math.min(labour, 10)) * taxonomy.weight("union_labour");
        if (foreign) {
            union -= taxonomy.weight("foreign_penalty");
            labour -= taxonomy.weight("foreign_penalty");
        }
        boolean inPassing = unions.isEmpty() && places.size() < 2;
        // A short text has less room for cues than the articles the thresholds were set on.
        double room = Math.min(1, story.words() / taxonomy.weight("short_text_words"));
        double share = taxonomy.weight("short_text_share");
        double scale = share + (1 - share) * room;
        return new Scores(inPassing ? 0 : union / scale, labour / scale, places, cues);
    }

    /** A stoppage or an accident speaks of labour even where the police speak most. */
    private double gravest(Story story) {
        CueScores alerts = CueScores.of(story, "alerts", taxonomy);
        return alerts.ranked(0).stream()
                .filter(kind -> !kind.equals(AlertWatch.CALM) && !kind.equals(AlertWatch.WRONGDOING))
                .filter(kind -> alertWatch.concernsWorkers(kind, alerts.matches(kind)))
                .mapToDouble(alerts::of)
                .max()
                .orElse(0);
    }

    /**
     * Decides by the scores; a text that tells of a union programme is seldom about nothing, though its cues be
     * few.
     */
    public String judge(Scores scores, Story story, Map<String, List<Match>> programmes, boolean foreign) {
        if (scores.union() >= taxonomy.weight("union_threshold")) {
            return UNION;
        }
        if (foreign || programmes.isEmpty()) {
            return scores.labour() >= taxonomy.weight("labour_threshold") ? LABOUR : NONE;
        }
        double told = told(scores, story, programmes);
        if (told >= 2 && scores.union() >= taxonomy.weight("union_programme_threshold")) {
            return UNION;
        }
        double least = taxonomy.weight(told >= 2 ? "labour_told_threshold" : "labour_named_threshold");
        return scores.labour() >= least ? LABOUR : NONE;
    }

    /** Mentions of union programmes and of bodies that act; one in the title or the opening counts for two. */
    private int told(Scores scores, Story story, Map<String, List<Match>> programmes) {
        int told = 0;
        for (List<Match> places : programmes.values()) {
            for (Match place : places) {
                told += story.isProminent(place.field(), place.first(), opening) ? 2 : 1;
            }
        }
        for (UnionMention place : scores.unionPlaces()) {
            if (!place.id().isEmpty() && acts(place)) {
                told += isProminent(story, place) ? 2 : 1;
            }
        }
        return told;
    }

    private boolean isProminent(Story story, UnionMention place) {
        return story.isProminent(place.field(), place.first(), opening);
    }

    /** True when the text is about another country's affairs. */
    public boolean isForeign(Story story) {
        int abroad = story.longestOf(UnionWords.FOREIGN).size();
        int home = story.longestOf(UnionWords.HOME).size();
        for (Match place : story.longestOf("place")) {
            home += place.holds() ? 1 : 0;
        }
        double least = taxonomy.weight("foreign_least");
        for (Match head : story.longestOf(UnionWords.UNION)) {
            abroad += AbroadRule.names(head) ? (int) taxonomy.weight("foreign_union") : 0;
        }
        return abroad >= least && abroad > home * taxonomy.weight("foreign_ratio");
    }

    /** "công đoàn", "cán bộ công đoàn" … where no particular body is named. */
    private static List<UnionMention> genericPlaces(Story story, List<UnionMention> named) {
        List<UnionMention> places = new ArrayList<>();
        for (FieldText field : story.fields()) {
            BitSet taken = new BitSet();
            named.stream().filter(u -> u.field() == field).forEach(u -> taken.set(u.first(), u.last() + 1));
            List<Match> heads = new ArrayList<>(field.longestOf(UnionWords.UNION));
            heads.addAll(field.longestOf(UnionWords.FEDERATION));
            for (Match head : heads) {
                int next = taken.nextSetBit(head.first());
                boolean isTaken = next >= 0 && next <= head.last();
                boolean trap = field.touches(UnionWords.TRAP, head.first(), head.last());
                boolean abroad =
                        field.startingAt(UnionWords.FOREIGN, head.last() + 1) != null || AbroadRule.names(head);
                if (!isTaken && !trap && !abroad) {
                    places.add(new UnionMention("", field, head.first(), head.last()));
                }
            }
        }
        return places;
    }

    /** A verb of saying or doing in the same sentence, behind the body or shortly before it. */
    private boolean acts(UnionMention place) {
        Tokens tokens = place.field().tokens();
        int end = tokens.sentenceEnd(place.last());
        return place.field().of(UnionWords.SPEECH).stream()
                .anyMatch(verb -> verb.first() > place.last()
                        && verb.first() < end
                        && verb.first() - place.last() <= taxonomy.weight("acting_reach"));
    }
}
