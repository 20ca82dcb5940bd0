package vn.diembao.pipeline.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.match.Entry;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/**
 * How strongly the cues of one group speak for each of its labels: weights add up, the title and the opening count
 * more, a phrase repeated counts ever less.
 */
public final class CueScores {
    private final Map<String, Double> scores = new LinkedHashMap<>();
    private final Map<String, List<Match>> matches = new HashMap<>();

    private CueScores() {}

    public static CueScores of(Story story, String group, Taxonomy taxonomy) {
        CueScores result = new CueScores();
        double title = taxonomy.weight("title_factor");
        double opening = taxonomy.weight("opening_factor");
        int openingWords = (int) taxonomy.weight("opening_words");
        Map<Entry, Integer> repeats = new HashMap<>();
        for (FieldText field : story.fields()) {
            for (Match match : field.longestOf(group)) {
                int before = repeats.merge(match.entry(), 1, Integer::sum) - 1;
                double factor = field == story.title()
                        ? title
                        : story.isProminent(field, match.first(), openingWords) ? opening : 1;
                result.scores.merge(match.id(), match.entry().weight() * factor / (1 + before), Double::sum);
                result.matches
                        .computeIfAbsent(match.id(), id -> new ArrayList<>())
                        .add(match);
            }
        }
        return result;
    }

    public double of(String id) {
        return scores.getOrDefault(id, 0.0);
    }

    /** Labels of at least {@code least}, strongest first. */
    public List<String> ranked(double least) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Places that speak for a label, the heaviest first. */
    public List<Match> matches(String id) {
        return matches.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparingDouble((Match m) -> m.entry().weight())
                        .reversed())
                .toList();
    }
}
