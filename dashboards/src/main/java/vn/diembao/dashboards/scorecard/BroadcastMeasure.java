package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;
import vn.diembao.model.SlotKey;

/**
 * How often a programme was on air in the period of the last day, repeats included. Broadcasts count on the day they were on air,
 * whenever the office entered them; where it entered none of the station, nothing can be said.
 */
final class BroadcastMeasure implements Measure {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ON_AIR = "on-air";
    private static final String ENTERED = "entered";

    private final Obligation obligation;
    private final Frame frame;
    private final LocalDate first;
    private final LocalDate end;

    BroadcastMeasure(Obligation obligation, Frame frame) {
        this.obligation = obligation;
        this.frame = frame;
        this.first = obligation.cadence().first(frame.last());
        this.end = obligation.cadence().last(frame.last());
    }

    @Override
    public List<Timeline> questions(Query counted) {
        Map<String, Query> keyed = new LinkedHashMap<>();
        keyed.put(ON_AIR, ofSlots(BroadcastMeasure::programme));
        keyed.put(ENTERED, ofSlots(BroadcastMeasure::station));
        LocalDate made = frame.day(frame.madeAt());
        return List.of(Timeline.daily(inPeriod(), frame.span(first, made.isBefore(end) ? end : made), keyed));
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        long times = sum(answers.get(0).get(ON_AIR));
        if (sum(answers.get(0).get(ENTERED)) == 0) {
            String why = "chưa nhập chương trình nào của đài trong kỳ";
            return List.of(Score.without(obligation, obligation.who(), frame, Verdict.NO_DATA, Reasons.of(why)));
        }
        boolean over = frame.last().equals(end) && frame.isOver(end);
        return List.of(new Score(
                obligation,
                obligation.who(),
                first,
                frame.last(),
                times,
                VietnameseText.count(times) + " lần phát",
                times >= obligation.atLeast() ? Verdict.MET : over ? Verdict.MISSED : Verdict.OPEN,
                obligation.note(),
                List.of()));
    }

    private static long sum(SortedMap<Instant, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private Query ofSlots(Function<Slot, Query> what) {
        List<Query> any = obligation.slots().stream().map(what).toList();
        return Query.of(q -> q.bool(b -> b.should(any).minimumShouldMatch("1")));
    }

    private static Query station(Slot slot) {
        return ClipQuery.all(
                ClipQuery.outlets(List.of(slot.outlet())),
                term("kind", slot.kind().name()));
    }

    private static Query programme(Slot slot) {
        Query whole = ClipQuery.all(station(slot), term("placement.slot_key", SlotKey.of(slot.name())));
        return slot.title().isEmpty()
                ? whole
                : ClipQuery.all(
                        whole, Query.of(q -> q.matchPhrase(m -> m.field("title").query(slot.title()))));
    }

    private Query inPeriod() {
        return Query.of(q -> q.range(r -> r.date(d -> d.field("published_at")
                .gte(midnight(first))
                .lt(midnight(frame.last().plusDays(1))))));
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toString();
    }
}
