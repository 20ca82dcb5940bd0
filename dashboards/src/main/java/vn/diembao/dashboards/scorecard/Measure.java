package vn.diembao.dashboards.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.Timeline;

/** Counts one obligation: puts questions, then reads the answers. */
interface Measure {
    /** None where nothing can be counted. */
    List<Timeline> questions();

    /** @param answers to the questions, in their order */
    List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers);
}
