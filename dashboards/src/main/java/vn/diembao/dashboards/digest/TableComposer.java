package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.ToneBar;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;

/** Counts the clips of an edition by programme, union, outlet, tone and, for a week, by day. */
final class TableComposer {
    private static final Comparator<Map.Entry<String, List<DigestClip>>> BY_SIZE = Comparator.comparing(
                    (Map.Entry<String, List<DigestClip>> e) -> -e.getValue().size())
            .thenComparing(Map.Entry::getKey, VietnameseText.alphabetical());

    /** Rows of a list without a natural end; all are counted, and listed in the appendix. */
    private static final int MOST_ROWS = 40;

    private final TermBook names;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    TableComposer(TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /**
     * The tables that have rows.
     *
     * @param trails how long stories have been told, by story
     */
    List<DigestTable> tables(Edition edition, List<DigestClip> clips, Map<String, Trail> trails) {
        List<DigestTable> tables = new ArrayList<>();
        tables.add(StoryTable.of(clips, trails, numbers));
        if (edition.period() == DigestPeriod.WEEK) {
            tables.add(days(edition, clips));
        }
        tables.add(numbered(
                "Theo chương trình, phong trào", "Chương trình, phong trào", grouped(clips, this::programmes)));
        tables.add(ranked("Theo tuyến nội dung", "Tuyến nội dung", grouped(clips, this::contentLines)));
        tables.add(numbered("Theo tổ chức công đoàn", "Tổ chức công đoàn", grouped(clips, this::unions)));
        tables.add(ranked(
                "Theo cơ quan báo chí, trang thông tin",
                "Cơ quan báo chí, trang thông tin",
                grouped(clips, c -> List.of(ItemComposer.outletName(c)))));
        tables.add(tones(clips));
        return tables.stream().filter(t -> !t.rows().isEmpty()).toList();
    }

    static ToneBar toneBar(Collection<DigestClip> clips) {
        return new ToneBar(count(clips, tone("pos")), count(clips, tone("neu")), count(clips, tone("neg")));
    }

    static long count(Collection<DigestClip> clips, Predicate<DigestClip> which) {
        return clips.stream().filter(which).count();
    }

    private List<String> programmes(DigestClip clip) {
        return clip.labels().programmes().stream()
                .map(p -> names.name("programme", p))
                .distinct()
                .toList();
    }

    private List<String> contentLines(DigestClip clip) {
        return clip.labels().contentLines().stream()
                .map(line -> names.name("content_line", line))
                .distinct()
                .toList();
    }

    private List<String> unions(DigestClip clip) {
        return clip.bodies().stream().map(names::union).distinct().toList();
    }

    private static Map<String, List<DigestClip>> grouped(
            List<DigestClip> clips, Function<DigestClip, List<String>> keys) {
        Map<String, List<DigestClip>> groups = new HashMap<>();
        for (DigestClip clip : clips) {
            keys.apply(clip).forEach(k -> groups.computeIfAbsent(k, x -> new ArrayList<>())
                    .add(clip));
        }
        return groups;
    }

    private DigestTable numbered(String title, String what, Map<String, List<DigestClip>> groups) {
        List<List<String>> rows = bySize(groups).stream()
                .map(e -> {
                    List<String> row = row(e.getKey(), e.getValue());
                    row.add(VietnameseText.runs(numbers.apply(e.getValue())));
                    return row;
                })
                .toList();
        List<Column> columns = columns(what, 34, 10, 13);
        columns.add(new Column("Tin bài số", false, 17));
        return new DigestTable(title(title, groups.size()), columns, rows);
    }

    private static String title(String title, int groups) {
        return groups <= MOST_ROWS
                ? title
                : title + " (" + MOST_ROWS + " dòng đầu trong " + VietnameseText.count(groups) + ")";
    }

    private static DigestTable ranked(String title, String what, Map<String, List<DigestClip>> groups) {
        return plain(title(title, groups.size()), what, bySize(groups));
    }

    private static DigestTable plain(String title, String what, List<Map.Entry<String, List<DigestClip>>> groups) {
        return new DigestTable(
                title,
                columns(what, 48, 13, 13),
                groups.stream().map(e -> row(e.getKey(), e.getValue())).toList());
    }

    private static DigestTable days(Edition edition, List<DigestClip> clips) {
        Map<LocalDate, List<DigestClip>> days = new TreeMap<>();
        edition.first().datesUntil(edition.last().plusDays(1)).forEach(d -> days.put(d, new ArrayList<>()));
        clips.forEach(c -> days.computeIfAbsent(edition.dayOf(c.history().firstSeenAt()), d -> new ArrayList<>())
                .add(c));
        return plain(
                "Theo số ra hằng ngày",
                "Số ra ngày",
                days.entrySet().stream()
                        .map(e -> Map.entry(
                                VietnameseText.capital(VietnameseText.weekday(e.getKey())) + ", "
                                        + VietnameseText.date(e.getKey()),
                                e.getValue()))
                        .toList());
    }

    private static DigestTable tones(List<DigestClip> clips) {
        List<Column> columns = List.of(
                new Column("Sắc thái", false, 28),
                new Column("Tin bài", true, 12),
                new Column("Tỷ lệ", true, 12),
                new Column("Báo chí công đoàn", true, 16),
                new Column("Báo chí khác", true, 16),
                new Column("Mạng xã hội", true, 16));
        if (clips.isEmpty()) {
            return new DigestTable("Theo sắc thái", columns, List.of());
        }
        return new DigestTable(
                "Theo sắc thái",
                columns,
                List.of(
                        toneRow("Tích cực", clips, tone("pos")),
                        toneRow("Trung lập", clips, tone("neu")),
                        toneRow("Tiêu cực", clips, tone("neg")),
                        toneRow("Tổng cộng", clips, c -> true)));
    }

    private static List<String> toneRow(String name, List<DigestClip> clips, Predicate<DigestClip> tone) {
        List<DigestClip> of = clips.stream().filter(tone).toList();
        return List.of(
                name,
                VietnameseText.count(of.size()),
                VietnameseText.share(of.size(), clips.size()),
                VietnameseText.count(count(of, c -> !c.isSocial() && c.outlet().ownPress())),
                VietnameseText.count(count(of, c -> !c.isSocial() && !c.outlet().ownPress())),
                VietnameseText.count(count(of, DigestClip::isSocial)));
    }

    private static List<Column> columns(String what, int first, int total, int each) {
        return new ArrayList<>(List.of(
                new Column(what, false, first),
                new Column("Tin bài", true, total),
                new Column("Tích cực", true, each),
                new Column("Trung lập", true, each),
                new Column("Tiêu cực", true, each)));
    }

    private static List<String> row(String name, List<DigestClip> clips) {
        ToneBar tones = toneBar(clips);
        return new ArrayList<>(List.of(
                name,
                VietnameseText.count(clips.size()),
                VietnameseText.count(tones.positive()),
                VietnameseText.count(tones.neutral()),
                VietnameseText.count(tones.negative())));
    }

    private static List<Map.Entry<String, List<DigestClip>>> bySize(Map<String, List<DigestClip>> groups) {
        return groups.entrySet().stream().sorted(BY_SIZE).limit(MOST_ROWS).toList();
    }

    private static Predicate<DigestClip> tone(String tone) {
        return clip -> ItemComposer.tone(clip).equals(tone);
    }
}
