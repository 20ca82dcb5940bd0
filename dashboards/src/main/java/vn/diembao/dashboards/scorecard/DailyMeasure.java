package vn.diembao.dashboards.scorecard;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.scorecard.Score.Part;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.Timeline;

/** On how many days each of many addressees had enough; one row, and a part for each of them. */
final class DailyMeasure implements Measure {
    /** Named in the row; the parts tell the others. */
    private static final int NAMED = 5;

    private static final String ANY = "";

    private final Obligation obligation;
    private final Frame frame;
    private final Roll roll;
    private final Map<String, String> addressees = new LinkedHashMap<>();

    DailyMeasure(Obligation obligation, Frame frame, Roll roll) {
        this.obligation = obligation;
        this.frame = frame;
        this.roll = roll;
        if (isOfPages()) {
            addressees.putAll(roll.pages());
        } else {
            obligation.unions().stream()
                    .filter(body -> body.validity().holdsOn(frame.last()))
                    .forEach(body -> addressees.put(body.id(), roll.unionName().apply(body.id())));
        }
    }

    private boolean isOfPages() {
        return obligation.metric() == Metric.POSTS_BY_PAGE;
    }

    @Override
    public List<Timeline> questions() {
        if (addressees.isEmpty()) {
            return List.of();
        }
        Map<String, Query> keyed = new LinkedHashMap<>();
        keyed.put(ANY, ClipQuery.any());
        addressees
                .keySet()
                .forEach(id ->
                        keyed.put(id, isOfPages() ? ClipQuery.outlets(List.of(id)) : ClipQuery.naming(List.of(id))));
        Query clips = isOfPages()
                ? ClipQuery.posts()
                : ClipQuery.outlets(
                        obligation.outlets().stream().map(Addressee::outlet).toList());
        return List.of(Timeline.daily(clips, frame.span(frame.first(), frame.last()), keyed));
    }

    @Override
    public List<Score> scores(List<Map<String, SortedMap<Instant, Long>>> answers) {
        if (answers.isEmpty()) {
            return List.of(Score.without(
                    obligation,
                    obligation.who(),
                    frame,
                    Verdict.NO_DATA,
                    isOfPages() ? "chưa khai báo trang mạng xã hội nào" : "không có đơn vị nào trong danh mục"));
        }
        return List.of(score(answers.get(0)));
    }

    private Score score(Map<String, SortedMap<Instant, Long>> counts) {
        SourceDays outlet = isOfPages()
                ? null
                : new SourceDays(frame, roll, obligation.outlets().get(0).outlet(), counts.get(ANY));
        List<Part> parts = new ArrayList<>();
        addressees.forEach((id, name) -> {
            SortedMap<Instant, Long> found = counts.getOrDefault(id, new TreeMap<>());
            SourceDays days = outlet == null ? new SourceDays(frame, roll, id, found) : outlet;
            parts.add(part(name, found, days.read()));
        });
        long due = parts.stream().mapToLong(Part::due).sum();
        if (due == 0) {
            boolean begun = !frame.days().isEmpty();
            String why = !begun
                    ? "chưa có ngày nào trong kỳ kết thúc"
                    : outlet == null ? "không đọc được trang nào trong kỳ" : outlet.whyNothing();
            return Score.without(obligation, obligation.who(), frame, Verdict.NO_DATA, Reasons.of(why));
        }
        long met = parts.stream().mapToLong(Part::met).sum();
        boolean whole =
                parts.stream().allMatch(part -> part.due() == frame.days().size());
        return new Score(
                obligation,
                obligation.who(),
                frame.first(),
                frame.last(),
                met,
                VietnameseText.count(met)
                        + '/'
                        + VietnameseText.count(due)
                        + (isOfPages() ? " lượt trang, ngày" : " lượt đơn vị, ngày"),
                verdict(met < due, whole),
                Reasons.of(
                        summary(parts),
                        whole ? "" : "có ngày không có số liệu",
                        outlet == null ? "" : outlet.remark(),
                        obligation.note()),
                parts);
    }

    /** Missed is missed; met is only what was read on every day of a period that is over. */
    private Verdict verdict(boolean missed, boolean whole) {
        if (missed) {
            return Verdict.MISSED;
        }
        return !frame.isOver(frame.last()) ? Verdict.OPEN : whole ? Verdict.MET : Verdict.WATCHED;
    }

    private Part part(String name, Map<Instant, Long> found, List<LocalDate> due) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        found.forEach((beginning, count) -> days.merge(frame.day(beginning), count, Long::sum));
        long met = due.stream()
                .filter(day -> days.getOrDefault(day, 0L) >= obligation.atLeast())
                .count();
        Set<LocalDate> counted = Set.copyOf(due);
        long texts = days.entrySet().stream()
                .filter(day -> counted.contains(day.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Part(name, texts, met, due.size());
    }

    private String summary(List<Part> parts) {
        long whole = parts.stream()
                .filter(part -> part.due() > 0 && part.met() == part.due())
                .count();
        List<String> none = parts.stream()
                .filter(part -> part.due() > 0 && part.texts() == 0)
                .map(Part::name)
                .sorted(VietnameseText.alphabetical())
                .toList();
        List<String> unread = parts.stream()
                .filter(part -> part.due() == 0)
                .map(Part::name)
                .sorted(VietnameseText.alphabetical())
                .toList();
        String what = isOfPages() ? " trang" : " đơn vị";
        return Reasons.of(
                "đủ mọi ngày: " + VietnameseText.count(whole) + '/' + VietnameseText.count(parts.size()) + what,
                named(none, isOfPages() ? " trang không có bài đăng nào" : " đơn vị không có tin bài nào"),
                named(unread, " trang không đọc được"));
    }

    private static String named(List<String> names, String what) {
        if (names.isEmpty()) {
            return "";
        }
        String said = VietnameseText.count(names.size()) + what;
        return names.size() > NAMED ? said : said + " (" + names.stream().collect(Collectors.joining(", ")) + ')';
    }
}
