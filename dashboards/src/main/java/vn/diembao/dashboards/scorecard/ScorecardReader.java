package vn.diembao.dashboards.scorecard;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.StandInFinder;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Timeline;

/**
 * Makes the scorecard: every obligation, whether it can be measured or not, in the order of the file. Holds no state between
 * calls; safe to share between threads.
 */
public final class ScorecardReader {
    private final TallyReader tallies;
    private final StandInFinder standIns;
    private final Obligations obligations;

    /** @param client connection to the cluster; stays the caller's to close */
    public ScorecardReader(ElasticsearchClient client, Obligations obligations) {
        tallies = new TallyReader(client);
        standIns = new StandInFinder(client);
        this.obligations = requireNonNull(obligations, "obligations is null");
    }

    /**
     * The rows.
     *
     * @throws IOException when the index cannot be read whole
     */
    public List<Score> read(Frame frame, Roll roll) throws IOException {
        List<Measure> measures = obligations.all().stream()
                .map(obligation -> measure(obligation, frame, roll))
                .toList();
        Query counted = counted(
                measures.stream().flatMap(measure -> measure.texts().stream()).toList());
        List<List<Timeline>> questions =
                measures.stream().map(measure -> measure.questions(counted)).toList();
        List<Timeline> asked = questions.stream().flatMap(List::stream).toList();
        List<Map<String, SortedMap<Instant, Long>>> answers = asked.isEmpty() ? List.of() : tallies.along(asked);
        List<Score> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < measures.size(); i++) {
            int end = next + questions.get(i).size();
            rows.addAll(measures.get(i).scores(answers.subList(next, end)));
            next = end;
        }
        return rows;
    }

    /** Texts on unions or labour of which none is a copy, as far as these are concerned. */
    private Query counted(List<Query> texts) throws IOException {
        Query relevant = ClipQuery.relevant();
        Set<String> standing = texts.isEmpty() ? Set.of() : standIns.find(ClipQuery.either(texts), relevant);
        return ClipQuery.ownTexts(relevant, standing);
    }

    private static Measure measure(Obligation obligation, Frame frame, Roll roll) {
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
            case COVERAGE -> new CoverageMeasure(obligation, due);
            case EVENTS -> new EventMeasure(obligation, due);
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
            public List<Timeline> questions(Query counted) {
                return List.of();
            }

            @Override
            public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
                return List.of(score);
            }
        };
    }
}
