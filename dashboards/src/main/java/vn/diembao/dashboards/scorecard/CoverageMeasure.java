package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.scorecard.Score.Part;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;

/** How much was written of a campaign from the beginning of its window; one row a campaign, and a part for each outlet named. */
final class CoverageMeasure implements Measure {
    private static final String ALL = "";
    private static final String READ = "read ";

    private final Obligation obligation;
    private final Frame frame;
    private final List<Window> windows = new ArrayList<>();

    private record Window(Campaign campaign, LocalDate first, LocalDate last, LocalDate end) {}

    CoverageMeasure(Obligation obligation, Frame frame) {
        this.obligation = obligation;
        this.frame = frame;
        for (Campaign campaign : obligation.campaigns()) {
            Validity window = campaign.planned();
            if (window.overlaps(frame.first(), frame.last())) {
                LocalDate last = window.to().isAfter(frame.last()) ? frame.last() : window.to();
                windows.add(new Window(campaign, window.from(), last, window.to()));
            }
        }
    }

    @Override
    public List<Query> texts() {
        return windows.stream()
                .map(window -> ClipQuery.all(told(window), ClipQuery.seenIn(frame.span(window.first(), window.last()))))
                .toList();
    }

    private static Query told(Window window) {
        return ClipQuery.all(
                ClipQuery.press(), ClipQuery.programmes(window.campaign().programmes()));
    }

    @Override
    public List<Timeline> questions(Query counted) {
        return windows.stream()
                .map(window -> {
                    Map<String, Query> keyed = new LinkedHashMap<>();
                    Query told = ClipQuery.all(counted, told(window));
                    keyed.put(ALL, told);
                    keyed.put(READ, ClipQuery.press());
                    for (Addressee outlet : obligation.outlets()) {
                        Query of = ClipQuery.outlets(List.of(outlet.outlet()));
                        keyed.put(outlet.outlet(), ClipQuery.all(told, of));
                        keyed.put(READ + outlet.outlet(), of);
                    }
                    return Timeline.daily(ClipQuery.any(), frame.span(window.first(), window.last()), keyed);
                })
                .toList();
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        if (answers.isEmpty()) {
            return List.of(Score.without(
                    obligation, obligation.who(), frame, Verdict.NOT_DUE, "không có đợt tuyên truyền nào trong kỳ"));
        }
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            scores.add(score(windows.get(i), answers.get(i)));
        }
        return scores;
    }

    private Score score(Window window, Map<String, SortedMap<Instant, Long>> counts) {
        List<Part> parts = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Addressee outlet : obligation.outlets()) {
            long read = outlet.isVerified() ? sum(counts, READ + outlet.outlet()) : 0;
            if (read == 0) {
                unread.add(outlet.name());
            }
            long texts = sum(counts, outlet.outlet());
            parts.add(new Part(outlet.name(), texts, texts > 0 ? 1 : 0, read > 0 ? 1 : 0));
        }
        String who = obligation.who() + ": " + window.campaign().name();
        long days = frame.over(counts.get(READ).keySet());
        boolean nothing = days == 0 || (!parts.isEmpty() && unread.size() == parts.size());
        if (nothing) {
            String why = days == 0
                    ? "không có tin bài nào được thu trong đợt"
                    : "không thu được tin, bài của báo nào được đặt bài";
            return Score.without(obligation, who, frame, Verdict.NO_DATA, Reasons.of(why));
        }
        long due = frame.daysOver(window.first(), window.last());
        long texts = parts.isEmpty()
                ? sum(counts, ALL)
                : parts.stream().mapToLong(Part::texts).sum();
        String gaps = days < due
                ? "số liệu chỉ có " + VietnameseText.count(days) + '/' + VietnameseText.count(due) + " ngày"
                : "";
        String missing = unread.isEmpty() ? "" : "không có số liệu của " + String.join(", ", unread);
        return new Score(
                obligation,
                who,
                window.first(),
                window.last(),
                texts,
                VietnameseText.count(texts) + " tin bài",
                verdict(window, parts, days == due),
                Reasons.of(
                        "đợt từ " + VietnameseText.date(window.first()) + " đến " + VietnameseText.date(window.end()),
                        perOutlet(parts),
                        gaps,
                        missing,
                        obligation.note()),
                parts);
    }

    /** Each outlet is to have written something; of those that were not read nothing is said. */
    private Verdict verdict(Window window, List<Part> parts, boolean whole) {
        if (obligation.atLeast() == 0) {
            return Verdict.WATCHED;
        }
        boolean missed = parts.stream().anyMatch(part -> part.due() > 0 && part.texts() < obligation.atLeast());
        boolean met = !missed && parts.stream().allMatch(part -> part.due() > 0);
        boolean over = window.last().equals(window.end()) && frame.isOver(window.end());
        if (met) {
            return Verdict.MET;
        }
        return missed && over && whole ? Verdict.MISSED : over ? Verdict.PARTIAL : Verdict.OPEN;
    }

    private static String perOutlet(List<Part> parts) {
        return String.join(
                ", ",
                parts.stream()
                        .map(part -> part.name() + ' ' + (part.due() == 0 ? "–" : VietnameseText.count(part.texts())))
                        .toList());
    }

    private static long sum(Map<String, SortedMap<Instant, Long>> counts, String key) {
        return counts.get(key).values().stream().mapToLong(Long::longValue).sum();
    }
}
