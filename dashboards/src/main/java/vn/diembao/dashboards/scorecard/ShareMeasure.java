package vn.diembao.dashboards.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;

/** Which share of what an outlet published is on unions; one row an outlet. */
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
    public List<Timeline> questions() {
        return obligation.outlets().stream()
                .map(outlet -> {
                    var keyed = new LinkedHashMap<>(Map.of(ALL, ClipQuery.any(), ON_UNIONS, ClipQuery.onUnions()));
                    return Timeline.daily(
                            ClipQuery.outlets(List.of(outlet.outlet())),
                            frame.span(frame.first(), frame.last()),
                            keyed);
                })
                .toList();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            scores.add(score(obligation.outlets().get(i), answers.get(i)));
        }
        return scores;
    }

    private Score score(Addressee outlet, Map<String, SortedMap<Instant, Long>> answer) {
        if (outlet.validity().isOver(frame.first()) || outlet.validity().isAhead(frame.last())) {
            boolean over = outlet.validity().isOver(frame.first());
            return Score.without(
                    obligation, outlet.name(), frame, over ? Verdict.EXPIRED : Verdict.NOT_YET, outlet.remark());
        }
        SortedMap<Instant, Long> found = answer.get(ALL);
        SourceDays days = new SourceDays(frame, roll, outlet.outlet(), found);
        long all = found.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Score.without(obligation, outlet.name(), frame, Verdict.NO_DATA, days.whyNothing());
        }
        long unions = answer.get(ON_UNIONS).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        double share = (double) unions / all;
        Verdict verdict = share >= obligation.atLeast() ? Verdict.MET : Verdict.MISSED;
        return new Score(
                obligation,
                outlet.name(),
                frame.first(),
                frame.last(),
                share,
                VietnameseText.share(unions, all) + " (" + VietnameseText.count(unions) + '/'
                        + VietnameseText.count(all) + " tin bài)",
                frame.isOver(frame.last()) ? verdict : Verdict.OPEN,
                Reasons.of(obligation.note(), outlet.remark(), days.remark()),
                List.of());
    }
}
