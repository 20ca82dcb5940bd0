package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;

/**
 * Which share of what an outlet published is on unions; one row an outlet. It is judged where a verified feed gives all of the
 * outlet and every day was read: a share of what happened to be collected is no share of what was published.
 */
final class ShareMeasure implements Measure {
    private static final String ALL = "all";
    private static final String ON_UNIONS = "unions";

    private final Obligation obligation;
    private final Frame frame;
    private final Roll roll;

    ShareMeasure(Obligation obligation, Frame frame, Roll roll) {
        this.obligation = obligation;
        this.frame = frame;
        this.roll = roll;
    }

    @Override
    public List<Timeline> questions(Query counted) {
        return obligation.outlets().stream()
                .filter(outlet -> due(outlet) != null)
                .map(outlet -> {
                    Frame due = due(outlet);
                    var keyed = new LinkedHashMap<>(Map.of(ALL, ClipQuery.any(), ON_UNIONS, ClipQuery.onUnions()));
                    return Timeline.daily(
                            ClipQuery.outlets(List.of(outlet.outlet())), due.span(due.first(), due.last()), keyed);
                })
                .toList();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        List<Score> scores = new ArrayList<>();
        int next = 0;
        for (Addressee outlet : obligation.outlets()) {
            Frame due = due(outlet);
            scores.add(due == null ? outside(outlet) : score(outlet, due, answers.get(next++)));
        }
        return scores;
    }

    /** Days on which the outlet is the addressee; null where there are none. */
    private Frame due(Addressee outlet) {
        return frame.within(outlet.validity());
    }

    private Score outside(Addressee outlet) {
        boolean over = outlet.validity().isOver(frame.first());
        return Score.without(
                obligation, outlet.name(), frame, over ? Verdict.EXPIRED : Verdict.NOT_YET, outlet.remark());
    }

    private Score score(Addressee outlet, Frame due, Map<String, SortedMap<Instant, Long>> answer) {
        SourceDays days = new SourceDays(due, roll, outlet.outlet(), answer.get(ALL));
        long all = sum(answer.get(ALL));
        long unions = sum(answer.get(ON_UNIONS));
        String counted = VietnameseText.share(unions, all) + " (" + VietnameseText.count(unions) + '/'
                + VietnameseText.count(all) + " tin bài)";
        if (all == 0 || !outlet.isVerified()) {
            String why = outlet.isVerified() ? days.whyNothing() : outlet.whyUnverified();
            String found = all == 0 ? "" : "trong tin, bài thu được có " + counted;
            return Score.without(
                    obligation, outlet.name(), due, Verdict.NO_DATA, Reasons.of(why, found, outlet.remark()));
        }
        double share = (double) unions / all;
        return new Score(
                obligation,
                outlet.name(),
                due.first(),
                due.last(),
                share,
                counted,
                verdict(share, due, days),
                Reasons.of(obligation.note(), outlet.remark(), days.remark()),
                List.of());
    }

    private Verdict verdict(double share, Frame due, SourceDays days) {
        if (!due.isOver(due.last())) {
            return Verdict.OPEN;
        }
        if (!days.isWhole()) {
            return Verdict.PARTIAL;
        }
        return share >= obligation.atLeast() ? Verdict.MET : Verdict.MISSED;
    }

    private static long sum(SortedMap<Instant, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
