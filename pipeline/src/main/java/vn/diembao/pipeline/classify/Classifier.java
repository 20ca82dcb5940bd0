package vn.diembao.pipeline.classify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.diembao.model.Labels;
import vn.diembao.model.ReportedNumber;
import vn.diembao.pipeline.judge.AlertWatch;
import vn.diembao.pipeline.judge.CueScores;
import vn.diembao.pipeline.judge.RelevanceJudge;
import vn.diembao.pipeline.judge.ToneJudge;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.PhraseTrie;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.programme.FigureContext;
import vn.diembao.pipeline.programme.FoundNumber;
import vn.diembao.pipeline.programme.NumberReader;
import vn.diembao.pipeline.programme.ProgrammeFinder;
import vn.diembao.pipeline.taxonomy.Taxonomy;
import vn.diembao.pipeline.union.UnionFinder;
import vn.diembao.pipeline.union.UnionMention;
import vn.diembao.pipeline.union.UnionWords;

/**
 * Labels a text by the rules and word lists of the taxonomy, with the words that decided. Holds no state between texts
 * and is safe to share between threads.
 */
public final class Classifier {
    private static final String TONE_RULE = "lexicon:tone";

    private final Taxonomy taxonomy;
    private final PhraseTrie trie;
    private final UnionFinder unionFinder;
    private final UnionEvidence unionEvidence;
    private final RelevanceJudge relevanceJudge;
    private final ToneJudge toneJudge;
    private final AlertWatch alertWatch;
    private final ProgrammeFinder programmeFinder;
    private final NumberReader numberReader;

    public Classifier(Taxonomy taxonomy) {
        this.taxonomy = requireNonNull(taxonomy, "taxonomy is null");
        trie = new PhraseTrie(taxonomy, phraseLists());
        UnionWords unionWords = new UnionWords(taxonomy);
        unionFinder = new UnionFinder(unionWords);
        unionEvidence = new UnionEvidence(taxonomy, unionWords);
        relevanceJudge = new RelevanceJudge(taxonomy);
        toneJudge = new ToneJudge(taxonomy);
        alertWatch = new AlertWatch(taxonomy);
        programmeFinder = new ProgrammeFinder(taxonomy);
        numberReader = new NumberReader(taxonomy);
    }

    private static List<String> phraseLists() {
        List<String> lists = new ArrayList<>(UnionWords.LISTS);
        lists.addAll(AlertWatch.LISTS);
        lists.addAll(FigureContext.LISTS);
        return lists;
    }

    /** Labels with ids of the labelling guide; every label that says something has evidence. */
    public Labels classify(ClassifierInput input) {
        Story story = read(input);
        EvidenceList evidence = new EvidenceList();
        evidence.addCuts(story);
        boolean foreign = relevanceJudge.isForeign(story);
        Map<String, List<Match>> programmes = programmeFinder.find(story);
        programmes.forEach(
                (id, places) -> places.forEach(place -> evidence.add("programmes:" + id, "taxonomy:" + id, place)));
        List<UnionMention> unions = unionFinder.find(story, foreign);
        unionEvidence.add(unions, input.publishedAt(), evidence);
        RelevanceJudge.Scores scores = relevanceJudge.score(story, unions, foreign);
        String relevance = relevanceJudge.judge(scores, story, programmes, foreign);
        explainRelevance(relevance, scores, story, evidence);
        if (relevance.equals(RelevanceJudge.LABOUR)
                && scores.cues().matches(RelevanceJudge.LABOUR).isEmpty()) {
            programmes.values().forEach(places -> evidence.add("relevance:labour", "rule:programme", places.get(0)));
        }
        ToneJudge.Tone tone = toneJudge.eventTone(story);
        tone.places().forEach(place -> evidence.add("event_tone:" + tone.value(), TONE_RULE, place));
        String stance = stanceOf(relevance, story, scores.unionPlaces(), evidence);
        boolean relevant = !relevance.equals(RelevanceJudge.NONE);
        List<String> topics = relevant ? topicsOf(story, evidence) : List.of();
        List<String> lines = relevant ? linesOf(story, evidence) : List.of();
        List<String> alerts = alertsOf(story, relevance, tone.value(), foreign, evidence);
        List<ReportedNumber> numbers = numbersOf(story, programmes, unions, evidence);
        List<String> unionIds = distinct(unions.stream().map(UnionMention::id).toList());
        return new Labels(
                relevance,
                List.copyOf(programmes.keySet()),
                unionIds,
                federationsOf(unionIds, input.publishedAt()),
                tone.value(),
                stance,
                topics,
                lines,
                !alerts.isEmpty(),
                alerts,
                numbers,
                evidence.evidence(),
                taxonomy.version());
    }

    private Story read(ClassifierInput input) {
        return new Story(
                trie.read("title", input.title()),
                trie.read("lead", input.lead()),
                trie.read("body", input.body()),
                input.publishedAt());
    }

    private static void explainRelevance(
            String relevance, RelevanceJudge.Scores scores, Story story, EvidenceList evidence) {
        if (relevance.equals(RelevanceJudge.UNION)) {
            scores.unionPlaces()
                    .forEach(p -> evidence.add("relevance:union", "rule:union-acts", p.field(), p.first(), p.last()));
        } else if (relevance.equals(RelevanceJudge.LABOUR)) {
            scores.cues()
                    .matches(RelevanceJudge.LABOUR)
                    .forEach(place -> evidence.add("relevance:labour", "lexicon:relevance", place));
        } else {
            evidence.addOpening("relevance:none", "rule:no-labour-cues", story);
        }
    }

    private String stanceOf(String relevance, Story story, List<UnionMention> places, EvidenceList evidence) {
        if (!relevance.equals(RelevanceJudge.UNION)) {
            return "na";
        }
        ToneJudge.Tone stance = toneJudge.unionStance(story, places);
        stance.places().forEach(place -> evidence.add("union_stance:" + stance.value(), TONE_RULE, place));
        return stance.value();
    }

    private List<String> topicsOf(Story story, EvidenceList evidence) {
        CueScores scores = CueScores.of(story, "topics", taxonomy);
        List<String> ranked = scores.ranked(taxonomy.weight("topic_threshold"));
        List<String> topics = new ArrayList<>();
        double[] shares = {0, taxonomy.weight("topic_second_share"), taxonomy.weight("topic_third_share")};
        for (String id : ranked) {
            if (topics.size() < shares.length && scores.of(id) >= shares[topics.size()] * scores.of(ranked.get(0))) {
                topics.add(id);
                scores.matches(id).forEach(place -> evidence.add("topics:" + id, "lexicon:topics", place));
            }
        }
        return topics;
    }

    private List<String> linesOf(Story story, EvidenceList evidence) {
        CueScores scores = CueScores.of(story, "content-lines", taxonomy);
        List<String> lines = scores.ranked(taxonomy.weight("line_threshold")).stream()
                .limit((long) taxonomy.weight("line_most"))
                .toList();
        for (String id : lines) {
            scores.matches(id).forEach(place -> evidence.add("content_lines:" + id, "lexicon:content-lines", place));
        }
        return lines;
    }

    private List<String> alertsOf(Story story, String relevance, String tone, boolean foreign, EvidenceList evidence) {
        CueScores scores = CueScores.of(story, "alerts", taxonomy);
        List<String> kinds = alertWatch.kinds(scores, relevance, tone, foreign);
        for (String kind : kinds) {
            scores.matches(kind).forEach(place -> evidence.add("alert_kinds:" + kind, "lexicon:alerts", place));
        }
        return kinds;
    }

    private List<ReportedNumber> numbersOf(
            Story story, Map<String, List<Match>> programmes, List<UnionMention> unions, EvidenceList evidence) {
        List<ReportedNumber> numbers = new ArrayList<>();
        for (FoundNumber found : numberReader.read(story, programmes, unions)) {
            numbers.add(found.number());
            evidence.add("numbers:" + found.about(), "rule:figure", found.field(), found.first(), found.last());
        }
        return numbers;
    }

    private List<String> federationsOf(List<String> unionIds, Instant publishedAt) {
        return distinct(unionIds.stream()
                .filter(id -> !id.startsWith("l3:") && !id.startsWith("l4:"))
                .map(id -> taxonomy.inForce(id, publishedAt))
                .toList());
    }

    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }
}
