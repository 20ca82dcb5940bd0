package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Timeline;

/**
 * Makes the scorecard: every obligation, whether it can be measured or not, in the order of the file. Holds no state between
 * calls; safe to share between threads.
 */
public final class ScorecardReader {
    private final TallyReader tallies;
    private final Obligations obligations;

    /** @param tallies counts the clips */
    public ScorecardReader(TallyReader tallies, Obligations obligations) {
        this.tallies = requireNonNull(tallies, "tallies is null");
        this.obligations = requireNonNull(obligations, "obligations is null");
    }

    /**
     * The rows.
     *
     * @param counted texts on unions or labour of which none is a copy
     * @throws IOException when the index cannot be read whole
     */
    public List<Score> read(Frame frame, Roll roll, Query counted) throws IOException {
        List<List<Score>> rows = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Timeline> asked = new ArrayList<>();
        for (Obligation obligation : obligations.all()) {
            Measure measure = measure(obligation, frame, roll, counted);
            measures.add(measure);
            asked.addAll(measure.questions());
        }
        List<Map<String, SortedMap<Instant, Long>>> answers = asked.isEmpty() ? List.of() : tallies.along(asked);
        int next = 0;
        for (Measure measure : measures) {
            int questions = measure.questions().size();
            rows.add(measure.scores(answers.subList(next, next + questions)));
            next += questions;
        }
        return rows.stream().flatMap(List::stream).toList();
    }

    private static Measure measure(Obligation obligation, Frame frame, Roll roll, Query counted) {
        if (obligation.validity().isOver(frame.first())) {
            return lapsed(obligation, frame, roll);
        }
        if (obligation.validity().isAhead(frame.last())) {
            return fixed(obligation, frame, Verdict.NOT_YET, obligation.note());
        }
        Frame due = frame.within(obligation.validity());
        return switch (obligation.metric()) {
            case UNION_SHARE -> new ShareMeasure(obligation, due, roll);
            case ARTICLES_BY_UNION, POSTS_BY_PAGE -> new DailyMeasure(obligation, due, roll);
            case COVERAGE -> new CoverageMeasure(obligation, due, counted);
            case EVENTS -> new EventMeasure(obligation, due, counted);
            case BROADCASTS -> new BroadcastMeasure(obligation, due);
            case UNMEASURED -> fixed(obligation, due, Verdict.NO_DATA, obligation.note());
        };
    }

    /** What goes on day by day or on air is counted still, for readers who want to know; campaigns and programmes are over. */
    private static Measure lapsed(Obligation obligation, Frame frame, Roll roll) {
        return switch (obligation.metric()) {
            case UNION_SHARE -> new LapsedMeasure(new ShareMeasure(obligation, frame, roll));
            case ARTICLES_BY_UNION, POSTS_BY_PAGE -> new LapsedMeasure(new DailyMeasure(obligation, frame, roll));
            case BROADCASTS -> new LapsedMeasure(new BroadcastMeasure(obligation, frame));
            case COVERAGE, EVENTS, UNMEASURED -> fixed(obligation, frame, Verdict.EXPIRED, obligation.note());
        };
    }

    private static Measure fixed(Obligation obligation, Frame frame, Verdict verdict, String why) {
        Score score = Score.without(obligation, obligation.who(), frame, verdict, Reasons.of(why));
        return new Measure() {
            @Override
            public List<Timeline> questions() {
                return List.of();
            }

            @Override
            public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
                return List.of(score);
            }
        };
    }
}
