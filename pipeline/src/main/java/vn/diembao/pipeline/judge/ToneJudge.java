package vn.diembao.pipeline.judge;

import java.util.ArrayList;
import java.util.List;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.text.Tokens;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/** Weighs good against bad words, the title and the opening more than the rest, negations turned. */
public final class ToneJudge {
    private static final int NEGATION_REACH = 3;

    private final Taxonomy taxonomy;

    public ToneJudge(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** A tone with the places that made it. */
    public record Tone(String value, List<Match> places) {}

    public Tone eventTone(Story story) {
        return weigh(story, "pos", "neg", story.longestOf("tone"), "tone_threshold");
    }

    /** How the union looks: only words in sentences that speak of it. */
    public Tone unionStance(Story story, List<UnionMention> places) {
        List<Match> near = new ArrayList<>();
        for (Match match : story.longestOf("tone")) {
            Tokens tokens = match.field().tokens();
            int start = tokens.sentenceStart(match.first());
            int end = tokens.sentenceEnd(match.last());
            boolean spoken =
                    places.stream().anyMatch(p -> p.field() == match.field() && p.first() >= start && p.first() < end);
            if (spoken) {
                near.add(match);
            }
        }
        return weigh(story, "stance-pos", "stance-neg", near, "stance_threshold");
    }

    private Tone weigh(Story story, String good, String bad, List<Match> matches, String threshold) {
        double pos = 0;
        double neg = 0;
        List<Match> goodPlaces = new ArrayList<>();
        List<Match> badPlaces = new ArrayList<>();
        for (Match match : matches) {
            if (!match.id().equals(good) && !match.id().equals(bad)) {
                continue;
            }
            double weight = match.entry().weight() * factor(story, match);
            boolean isGood = match.id().equals(good) != isNegated(match);
            pos += isGood ? weight : 0;
            neg += isGood ? 0 : weight;
            (isGood ? goodPlaces : badPlaces).add(match);
        }
        double size = Math.max(1, Math.sqrt(story.words() / taxonomy.weight("tone_usual_words")));
        double lead = taxonomy.weight("tone_ratio");
        double least = taxonomy.weight(threshold) * size;
        if (pos >= least && pos > neg * lead) {
            return new Tone("pos", goodPlaces);
        }
        return neg >= least && neg > pos * lead ? new Tone("neg", badPlaces) : new Tone("neu", List.of());
    }

    private double factor(Story story, Match match) {
        if (match.field() == story.title()) {
            return taxonomy.weight("title_factor");
        }
        int opening = (int) taxonomy.weight("opening_words");
        return story.isProminent(match.field(), match.first(), opening) ? taxonomy.weight("opening_factor") : 1;
    }

    private static boolean isNegated(Match match) {
        int start = match.field().tokens().sentenceStart(match.first());
        return match.field().within(UnionWords.NEGATION, match.first() - NEGATION_REACH, match.first() - 1).stream()
                .anyMatch(not -> not.last() < match.first()
                        && not.first() >= start
                        && match.first() - not.last() <= NEGATION_REACH);
    }
}
