package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.Timeline;

/**
 * Counts an obligation that is no longer in force, and judges nobody by it.
 *
 * @param measure what counted it while it was
 */
record LapsedMeasure(Measure measure) implements Measure {
    @Override
    public List<Query> texts() {
        return measure.texts();
    }

    @Override
    public List<Timeline> questions(Query counted) {
        return measure.questions(counted);
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        return measure.scores(answers).stream().map(Score::lapsed).toList();
    }
}
