package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.Timeline;

/** Counts one obligation: puts questions, then reads the answers. */
interface Measure {
    /** Texts of which one that several outlets carry counts once; none where every article counts. */
    default List<Query> texts() {
        return List.of();
    }

    /**
     * None where nothing can be counted.
     *
     * @param counted texts of which none is a copy
     */
    List<Timeline> questions(Query counted);

    /** @param answers to the questions, in their order */
    List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers);
}
