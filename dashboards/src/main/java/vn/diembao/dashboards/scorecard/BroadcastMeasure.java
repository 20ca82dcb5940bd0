package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Span;
import vn.diembao.dashboards.tally.Timeline;
import vn.diembao.model.SlotKey;

/**
 * How often a programme was on air, repeats included, in each period that comes to its end in the frame and in the one under
 * way on its last day: a row a period, or one that sums them up where they are many. Broadcasts count on the day they were on
 * air, whenever the office entered them; where it entered none of the station, nothing can be said.
 */
final class BroadcastMeasure implements Measure {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ON_AIR = "on-air";
    private static final String ENTERED = "entered";
    private static final String NOTHING = "chưa nhập chương trình nào của đài trong kỳ";
    private static final int MOST_ROWS = 2;

    private final Obligation obligation;
    private final Frame frame;
    private final List<Period> periods = new ArrayList<>();

    /**
     * As far as it is looked at.
     *
     * @param end its last day, which may lie behind the frame
     */
    private record Period(LocalDate first, LocalDate last, LocalDate end) {}

    /** @param frame days on which the obligation holds */
    BroadcastMeasure(Obligation obligation, Frame frame) {
        this.obligation = obligation;
        this.frame = frame;
        LocalDate day = frame.first();
        // Nothing can be said of a period that has not begun; the first is looked at in any case.
        LocalDate made = frame.madeAt().atZone(ZONE).toLocalDate();
        LocalDate until = made.isBefore(frame.last()) ? made : frame.last();
        while (periods.isEmpty() || !day.isAfter(until)) {
            LocalDate end = obligation.cadence().last(day);
            LocalDate last = end.isBefore(frame.last()) ? end : frame.last();
            periods.add(new Period(obligation.cadence().first(day), last, end));
            day = end.plusDays(1);
        }
    }

    @Override
    public List<Timeline> questions(Query counted) {
        Map<String, Query> keyed = new LinkedHashMap<>();
        keyed.put(ON_AIR, ofSlots(BroadcastMeasure::programme));
        keyed.put(ENTERED, ofSlots(BroadcastMeasure::station));
        LocalDate made = frame.day(frame.madeAt());
        return periods.stream()
                .map(period -> Timeline.daily(
                        onAirIn(period),
                        frame.span(period.first(), made.isBefore(period.end()) ? period.end() : made),
                        keyed))
                .toList();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            scores.add(score(periods.get(i), answers.get(i)));
        }
        return scores.size() <= MOST_ROWS ? scores : List.of(sum(scores));
    }

    private Score score(Period period, Map<String, SortedMap<Instant, Long>> answer) {
        long times = sum(answer.get(ON_AIR));
        if (sum(answer.get(ENTERED)) == 0) {
            Frame looked = new Frame(period.first(), period.last(), frame.closing(), frame.madeAt());
            return Score.without(obligation, obligation.who(), looked, Verdict.NO_DATA, Reasons.of(NOTHING));
        }
        return new Score(
                obligation,
                obligation.who(),
                period.first(),
                period.last(),
                times,
                VietnameseText.count(times) + " lần phát",
                times >= obligation.atLeast() ? Verdict.MET : isOver(period) ? Verdict.MISSED : Verdict.OPEN,
                obligation.note(),
                List.of());
    }

    private boolean isOver(Period period) {
        return period.last().equals(period.end()) && frame.isOver(period.end());
    }

    /** Of many periods: how many of those that can be judged had enough. */
    private Score sum(List<Score> scores) {
        LocalDate first = scores.get(0).first();
        Frame looked = new Frame(first, frame.last(), frame.closing(), frame.madeAt());
        List<Score> told = scores.stream().filter(Score::isCounted).toList();
        if (told.isEmpty()) {
            return Score.without(obligation, obligation.who(), looked, Verdict.NO_DATA, Reasons.of(NOTHING));
        }
        long met = count(told, Verdict.MET);
        long missed = count(told, Verdict.MISSED);
        long untold = IntStream.range(0, scores.size())
                .filter(i -> isOver(periods.get(i)) && !scores.get(i).isCounted())
                .count();
        String unit = obligation.cadence().unit();
        String times = VietnameseText.count(
                        (long) told.stream().mapToDouble(Score::value).sum()) + " lần phát";
        String share = VietnameseText.count(met) + '/' + VietnameseText.count(met + missed) + ' ' + unit + " đủ số lần";
        return new Score(
                obligation,
                obligation.who(),
                first,
                frame.last(),
                met,
                met + missed == 0 ? times : share + " (" + times + ')',
                missed > 0
                        ? Verdict.MISSED
                        : untold > 0 ? Verdict.PARTIAL : met == told.size() ? Verdict.MET : Verdict.OPEN,
                Reasons.of(
                        untold == 0
                                ? ""
                                : VietnameseText.count(untold) + ' ' + unit + " chưa nhập chương trình nào của đài",
                        obligation.note()),
                List.of());
    }

    private static long count(List<Score> scores, Verdict verdict) {
        return scores.stream().filter(score -> score.verdict() == verdict).count();
    }

    private static long sum(SortedMap<Instant, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private Query ofSlots(Function<Slot, Query> what) {
        return ClipQuery.either(obligation.slots().stream().map(what).toList());
    }

    private static Query station(Slot slot) {
        return ClipQuery.all(
                ClipQuery.outlets(List.of(slot.outlet())),
                ClipQuery.term("kind", slot.kind().name()));
    }

    private static Query programme(Slot slot) {
        Query whole = ClipQuery.all(station(slot), ClipQuery.term("placement.slot_key", SlotKey.of(slot.name())));
        return slot.title().isEmpty()
                ? whole
                : ClipQuery.all(
                        whole, Query.of(q -> q.matchPhrase(m -> m.field("title").query(slot.title()))));
    }

    private static Query onAirIn(Period period) {
        return Span.ofDays(period.first(), period.last()).on("published_at");
    }
}
