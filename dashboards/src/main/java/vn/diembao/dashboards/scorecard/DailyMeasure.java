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
    private final Map<String, Held> addressees = new LinkedHashMap<>();
    /** Names of those that are not counted, by why. */
    private final Map<String, List<String>> doubtful = new LinkedHashMap<>();

    /**
     * One that is held to the obligation.
     *
     * @param when stretches of days on which it is
     */
    private record Held(String name, List<Validity> when) {
        private boolean isHeldOn(LocalDate day) {
            return when.stream().anyMatch(days -> days.holdsOn(day));
        }
    }

    DailyMeasure(Obligation obligation, Frame frame, Roll roll) {
        this.obligation = obligation;
        this.frame = frame;
        this.roll = roll;
        if (isOfPages()) {
            roll.pages().forEach((id, name) -> addressees.put(id, new Held(name, List.of(Validity.ALWAYS))));
        } else {
            obligation.unions().stream()
                    .filter(body -> body.validity().overlaps(frame.first(), frame.last()))
                    .forEach(this::hold);
        }
    }

    /** A body that is meant on several stretches of days bears the name of the last. */
    private void hold(Body body) {
        String name = body.called().isEmpty() ? roll.unionName().apply(body.id()) : body.called();
        if (!body.doubt().isEmpty()) {
            doubtful.computeIfAbsent(body.doubt(), why -> new ArrayList<>()).add(name);
            return;
        }
        List<Validity> when = new ArrayList<>(
                addressees.getOrDefault(body.id(), new Held(name, List.of())).when());
        when.add(body.validity());
        addressees.put(body.id(), new Held(name, when));
    }

    /** The outlet whose texts are looked at; null where pages are. */
    private Addressee outlet() {
        return isOfPages() ? null : obligation.outlets().get(0);
    }

    private boolean canBeTold() {
        return !addressees.isEmpty() && (isOfPages() || outlet().isVerified());
    }

    private boolean isOfPages() {
        return obligation.metric() == Metric.POSTS_BY_PAGE;
    }

    @Override
    public List<Timeline> questions(Query counted) {
        if (!canBeTold()) {
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
            return List.of(Score.without(obligation, obligation.who(), frame, Verdict.NO_DATA, whyUntold()));
        }
        return List.of(score(answers.get(0)));
    }

    private String whyUntold() {
        if (addressees.isEmpty()) {
            return isOfPages() ? "chưa khai báo trang mạng xã hội nào" : "không có đơn vị nào trong danh mục";
        }
        return outlet().whyUnverified();
    }

    private Score score(Map<String, SortedMap<Instant, Long>> counts) {
        SourceDays outlet = isOfPages() ? null : new SourceDays(frame, roll, outlet().outlet(), counts.get(ANY));
        List<Part> parts = new ArrayList<>();
        boolean whole = true;
        for (Map.Entry<String, Held> one : addressees.entrySet()) {
            SortedMap<Instant, Long> found = counts.getOrDefault(one.getKey(), new TreeMap<>());
            SourceDays days = outlet == null ? new SourceDays(frame, roll, one.getKey(), found) : outlet;
            List<LocalDate> due =
                    days.read().stream().filter(one.getValue()::isHeldOn).toList();
            parts.add(part(one.getValue().name(), found, due));
            whole &= due.size()
                    == frame.days().stream().filter(one.getValue()::isHeldOn).count();
        }
        long due = parts.stream().mapToLong(Part::due).sum();
        if (due == 0) {
            boolean begun = !frame.days().isEmpty();
            String why = !begun
                    ? "chưa có ngày nào trong kỳ kết thúc"
                    : outlet == null ? "không đọc đủ trang nào trong kỳ" : outlet.whyNothing();
            return Score.without(obligation, obligation.who(), frame, Verdict.NO_DATA, Reasons.of(why));
        }
        long met = parts.stream().mapToLong(Part::met).sum();
        return new Score(
                obligation,
                obligation.who(),
                frame.first(),
                frame.last(),
                met,
                VietnameseText.count(met)
                        + '/'
                        + VietnameseText.count(due)
                        + (isOfPages() ? " (tính theo trang và ngày)" : " (tính theo đơn vị và ngày)"),
                verdict(met < due, whole),
                Reasons.of(
                        summary(parts),
                        whole ? "" : "có ngày không có số liệu",
                        outlet == null ? "" : outlet.remark(),
                        leftOut(),
                        obligation.note()),
                parts);
    }

    private String leftOut() {
        return doubtful.entrySet().stream()
                .map(one -> "không tính " + String.join(", ", one.getValue()) + " (" + one.getKey() + ')')
                .collect(Collectors.joining("; "));
    }

    /** Missed is missed; met is only what was read on every day of a period that is over. */
    private Verdict verdict(boolean missed, boolean whole) {
        if (missed) {
            return Verdict.MISSED;
        }
        return !frame.isOver(frame.last()) ? Verdict.OPEN : whole ? Verdict.MET : Verdict.PARTIAL;
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
                VietnameseText.count(whole) + '/' + VietnameseText.count(parts.size()) + what + " đạt tất cả các ngày",
                named(none, isOfPages() ? " trang không có bài đăng nào" : " đơn vị không có tin bài nào"),
                isOfPages() ? named(unread, " trang không đọc đủ ngày nào") : "");
    }

    private static String named(List<String> names, String what) {
        if (names.isEmpty()) {
            return "";
        }
        String said = VietnameseText.count(names.size()) + what;
        return names.size() > NAMED ? said : said + " (" + names.stream().collect(Collectors.joining(", ")) + ')';
    }
}
