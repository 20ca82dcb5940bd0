package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.Timeline;

/**
 * In how many months of a quarter or year the press told of an event that is to be held; one row for each quarter or year that
 * the frame meets. A text that names an event does not say that it was held, so the writer has the last word.
 */
final class EventMeasure implements Measure {
    private static final String TOLD = "told";
    private static final String ANY = "any";

    private final Obligation obligation;
    private final Frame frame;
    private final List<Stretch> stretches = new ArrayList<>();

    /**
     * A quarter or year as far as it is looked at.
     *
     * @param end its last day, which may lie behind the frame
     */
    private record Stretch(LocalDate first, LocalDate last, LocalDate end) {}

    /** @param frame days on which the obligation holds */
    EventMeasure(Obligation obligation, Frame frame) {
        this.obligation = obligation;
        this.frame = frame;
        Validity validity = obligation.validity();
        LocalDate day = frame.first();
        while (!day.isAfter(frame.last())) {
            LocalDate from = obligation.cadence().first(day);
            LocalDate to = obligation.cadence().last(day);
            LocalDate end = validity.to() == null || to.isBefore(validity.to()) ? to : validity.to();
            stretches.add(new Stretch(
                    validity.from() == null || from.isAfter(validity.from()) ? from : validity.from(),
                    end.isBefore(frame.last()) ? end : frame.last(),
                    end));
            day = to.plusDays(1);
        }
    }

    @Override
    public List<Query> texts() {
        return stretches.stream()
                .map(stretch -> ClipQuery.all(told(), ClipQuery.seenIn(span(stretch))))
                .toList();
    }

    private Query told() {
        Query told = ClipQuery.all(ClipQuery.press(), ClipQuery.programmes(obligation.programmes()));
        List<String> bodies = obligation.unions().stream().map(Body::id).toList();
        return bodies.isEmpty() ? told : ClipQuery.all(told, ClipQuery.naming(bodies));
    }

    private Span span(Stretch stretch) {
        return frame.span(stretch.first(), stretch.last());
    }

    @Override
    public List<Timeline> questions(Query counted) {
        Map<String, Query> keyed = new LinkedHashMap<>();
        keyed.put(TOLD, ClipQuery.all(counted, told()));
        keyed.put(ANY, ClipQuery.press());
        return stretches.stream()
                .map(stretch -> Timeline.daily(ClipQuery.any(), span(stretch), keyed))
                .toList();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            scores.add(score(stretches.get(i), answers.get(i)));
        }
        return scores;
    }

    private Score score(Stretch stretch, Map<String, SortedMap<Instant, Long>> answer) {
        SortedMap<Instant, Long> told = answer.get(TOLD);
        long months = told.keySet().stream()
                .map(frame::day)
                .map(YearMonth::from)
                .distinct()
                .count();
        long texts = told.values().stream().mapToLong(Long::longValue).sum();
        long days = frame.over(answer.get(ANY).keySet());
        long due = frame.daysOver(stretch.first(), stretch.last());
        boolean over = stretch.last().equals(stretch.end()) && frame.isOver(stretch.end());
        String gaps = days < due
                ? "số liệu chỉ có " + VietnameseText.count(days) + '/' + VietnameseText.count(due) + " ngày"
                : "";
        boolean nothing = answer.get(ANY).isEmpty();
        if (months == 0 && (nothing || (over && days < due))) {
            Frame looked = new Frame(stretch.first(), stretch.last(), frame.closing(), frame.madeAt());
            String why = nothing ? "không có tin bài nào được thu trong kỳ" : gaps;
            return Score.without(obligation, obligation.who(), looked, Verdict.NO_DATA, why);
        }
        return new Score(
                obligation,
                obligation.who(),
                stretch.first(),
                stretch.last(),
                months,
                months == 0
                        ? "báo chí không nhắc đến"
                        : "báo chí nhắc đến trong " + VietnameseText.count(months) + " tháng ("
                                + VietnameseText.count(texts) + " tin bài)",
                months == 0 && !over ? Verdict.OPEN : Verdict.TO_CONFIRM,
                Reasons.of(gaps, obligation.note()),
                List.of());
    }
}
