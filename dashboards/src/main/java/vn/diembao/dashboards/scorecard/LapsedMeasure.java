package vn.diembao.dashboards.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.Timeline;

/**
 * Counts an obligation that is no longer in force, and judges nobody by it.
 *
 * @param counted what counted it while it was
 */
record LapsedMeasure(Measure counted) implements Measure {
    @Override
    public List<Timeline> questions() {
        return counted.questions();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        return counted.scores(answers).stream().map(Score::lapsed).toList();
    }
}
