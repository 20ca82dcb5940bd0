package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;

/** In how many months of the quarter or year of the last day the press told of an event that is to be held. */
final class EventMeasure implements Measure {
    private static final String TOLD = "told";
    private static final String ANY = "any";

    private final Obligation obligation;
    private final Frame frame;
    private final Query counted;
    private final LocalDate first;
    private final LocalDate end;

    /** @param counted texts of which none is a copy */
    EventMeasure(Obligation obligation, Frame frame, Query counted) {
        this.obligation = obligation;
        this.frame = frame;
        this.counted = counted;
        this.first = obligation.cadence().first(frame.last());
        this.end = obligation.cadence().last(frame.last());
    }

    @Override
    public List<Timeline> questions() {
        Query told = ClipQuery.all(counted, ClipQuery.press(), ClipQuery.programmes(obligation.programmes()));
        List<String> bodies = obligation.unions().stream().map(Body::id).toList();
        Map<String, Query> keyed = new LinkedHashMap<>();
        keyed.put(TOLD, bodies.isEmpty() ? told : ClipQuery.all(told, ClipQuery.naming(bodies)));
        keyed.put(ANY, ClipQuery.press());
        return List.of(Timeline.daily(ClipQuery.any(), frame.span(first, frame.last()), keyed));
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        SortedMap<Instant, Long> told = answers.get(0).get(TOLD);
        long months = told.keySet().stream()
                .map(frame::day)
                .map(YearMonth::from)
                .distinct()
                .count();
        long texts = told.values().stream().mapToLong(Long::longValue).sum();
        long days = answers.get(0).get(ANY).size();
        long due = first.until(frame.last(), ChronoUnit.DAYS) + 1;
        boolean over = frame.last().equals(end) && frame.isOver(end);
        boolean met = months >= obligation.atLeast();
        String gaps = days < due
                ? "số liệu chỉ có " + VietnameseText.count(days) + '/' + VietnameseText.count(due) + " ngày"
                : "";
        if (!met && (days == 0 || (over && days < due))) {
            String why = days == 0 ? "không có tin bài nào được thu trong kỳ" : gaps;
            return List.of(Score.without(obligation, obligation.who(), frame, Verdict.NO_DATA, Reasons.of(why)));
        }
        return List.of(new Score(
                obligation,
                obligation.who(),
                first,
                frame.last(),
                months,
                VietnameseText.count(texts) + " tin bài trong " + VietnameseText.count(months) + " tháng",
                met ? Verdict.MET : over ? Verdict.MISSED : Verdict.OPEN,
                Reasons.of(gaps, obligation.note()),
                List.of()));
    }
}
