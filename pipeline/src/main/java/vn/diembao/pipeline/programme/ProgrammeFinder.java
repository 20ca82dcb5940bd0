package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;
import vn.diembao.pipeline.taxonomy.Period;
import vn.diembao.pipeline.taxonomy.Programme;
import vn.diembao.pipeline.taxonomy.Taxonomy;

/** Finds the names of programmes under the conditions their aliases set. Immutable. */
public final class ProgrammeFinder {
    private static final int LONGEST_NAME = 30;

    private final Map<String, Period> periods = new HashMap<>();

    public ProgrammeFinder(Taxonomy taxonomy) {
        for (Programme programme : taxonomy.programmes()) {
            periods.put(programme.id(), programme.period());
        }
    }

    /** Programme ids in the order of the text, each with the places that name it. */
    public Map<String, List<Match>> find(Story story) {
        Map<String, List<Match>> found = new LinkedHashMap<>();
        for (FieldText field : story.fields()) {
            List<Match> named = new ArrayList<>();
            for (Match match : field.of("programme")) {
                if (match.holds() && runs(match, story)) {
                    named.add(match);
                }
            }
            named.sort(Comparator.comparingInt(Match::first));
            for (int i = 0; i < named.size(); i++) {
                Match match = named.get(i);
                if (!insideLonger(i, named)) {
                    found.computeIfAbsent(match.id(), id -> new ArrayList<>()).add(match);
                }
            }
        }
        return found;
    }

    /** An undated text must name years of the programme and no others. */
    private boolean runs(Match match, Story story) {
        if (!match.entry().alias().dated()) {
            return true;
        }
        Period period = periods.get(match.id());
        if (story.publishedAt() != null) {
            return period.covers(story.publishedAt());
        }
        Set<Integer> years = Years.namedIn(story);
        return !years.isEmpty() && years.stream().allMatch(period::touches);
    }

    /** @param at place of the match in {@code named}, which is in the order of the text */
    private static boolean insideLonger(int at, List<Match> named) {
        Match match = named.get(at);
        int from = at;
        while (from > 0 && named.get(from - 1).first() > match.first() - LONGEST_NAME) {
            from--;
        }
        for (int i = from; i < named.size() && named.get(i).first() <= match.first(); i++) {
            Match other = named.get(i);
            if (!other.id().equals(match.id())
                    && match.last() <= other.last()
                    && other.last() - other.first() > match.last() - match.first()) {
                return true;
            }
        }
        return false;
    }
}
