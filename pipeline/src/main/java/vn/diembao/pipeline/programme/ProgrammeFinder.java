package vn.diembao.pipeline.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.match.FieldText;
import vn.diembao.pipeline.match.Match;
import vn.diembao.pipeline.match.Story;

/** Finds the names of programmes under the conditions their aliases set. */
public final class ProgrammeFinder {
    /** Programme ids in the order of the text, each with the places that name it. */
    public Map<String, List<Match>> find(Story story) {
        Map<String, List<Match>> found = new LinkedHashMap<>();
        for (FieldText field : story.fields()) {
            for (Match match : field.of("programme")) {
                if (match.holds() && !insideLonger(match, field)) {
                    found.computeIfAbsent(match.id(), id -> new ArrayList<>()).add(match);
                }
            }
        }
        return found;
    }

    private static boolean insideLonger(Match match, FieldText field) {
        return field.within("programme", match.first(), match.last()).stream()
                .anyMatch(other -> !other.id().equals(match.id())
                        && other.first() <= match.first()
                        && match.last() <= other.last()
                        && other.last() - other.first() > match.last() - match.first()
                        && other.holds());
    }
}
