package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.OutletClass;
import vn.diembao.dashboards.tally.Tally;

/** The figures of a periodic report. */
final class ReportTables {
    private static final int MOST_PAPERS = 40;
    private static final int ENOUGH_POSTS = 4;
    private static final int BAND = 3;
    private static final int HOURS = 24;

    private static final Set<OutletClass> PRESS = EnumSet.complementOf(EnumSet.of(OutletClass.SOCIAL));

    private final DigestWords words;
    private final ReportMaterial material;

    ReportTables(DigestWords words, ReportMaterial material) {
        this.words = words;
        this.material = material;
    }

    /** Sorts of outlets, tones, outlets. */
    List<DigestTable> press() {
        List<List<String>> kinds = new ArrayList<>();
        for (OutletClass one : PRESS) {
            kinds.add(row(words.of("outlet", one.key()), Facet.OUTLET, one.key()));
        }
        kinds.add(row("Tổng cộng", material.now().texts(), material.before().texts()));
        List<List<String>> tones = Stream.of("pos", "neu", "neg")
                .map(tone -> row(VietnameseText.capital(words.of("tone", tone)), Facet.TONE, tone))
                .toList();
        List<List<String>> stances = Stream.of("pos", "neu", "neg", "na")
                .map(stance -> row(VietnameseText.capital(words.of("stance", stance)), Facet.STANCE, stance))
                .toList();
        return Stream.of(
                        compared("Số tin, bài theo loại báo", "Loại báo", kinds),
                        compared("Sắc thái tin, bài", "Sắc thái", tones),
                        compared("Hình ảnh tổ chức công đoàn trong tin, bài", "Hình ảnh công đoàn", stances),
                        papers("Số tin, bài theo cơ quan báo chí, trang thông tin", material.now()))
                .toList();
    }

    /** Articles of union portals. */
    List<DigestTable> portals() {
        return material.portals().texts() == 0
                ? List.of()
                : List.of(papers("Số tin, bài của cổng, trang thông tin điện tử công đoàn", material.portals()));
    }

    /** Coverage of each campaign, by sort of outlet. */
    List<DigestTable> campaigns() {
        List<Column> columns = new ArrayList<>(
                List.of(new Column("Chiến dịch, đợt trong kỳ", false, 28), new Column("Tổng số", true, 12)));
        for (OutletClass one : OutletClass.values()) {
            columns.add(new Column(words.of("outlet", one.key()), true, 10));
        }
        List<List<String>> rows = material.campaigns().stream()
                .map(told -> {
                    List<String> row = new ArrayList<>();
                    row.add(told.campaign().name() + " ("
                            + VietnameseText.date(told.window().from()) + " – "
                            + VietnameseText.date(told.window().to()) + ')');
                    row.add(VietnameseText.count(told.tally().texts()));
                    for (OutletClass one : OutletClass.values()) {
                        row.add(VietnameseText.count(told.tally().of(Facet.OUTLET, one.key())));
                    }
                    return row;
                })
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new DigestTable("Số tin, bài về chiến dịch trong đợt", columns, rows));
    }

    /** How often pages post, and at which hours. */
    List<DigestTable> social() {
        LocalDate since = material.firstPost();
        if (since == null) {
            return List.of();
        }
        long posts =
                material.hours().values().stream().mapToLong(Long::longValue).sum();
        return List.of(pages(material.daysFrom(since)), hours(posts));
    }

    /** @param due days that are over since the first post */
    private DigestTable pages(long due) {
        Map<String, String> names = material.names().pages();
        List<List<String>> rows = material.pages().entrySet().stream()
                .sorted(comparing((Map.Entry<String, SortedMap<LocalDate, Long>> page) -> -sum(page.getValue()))
                        .thenComparing(
                                page -> names.getOrDefault(page.getKey(), page.getKey()),
                                VietnameseText.alphabetical()))
                .map(page -> List.of(
                        names.getOrDefault(page.getKey(), page.getKey()),
                        VietnameseText.count(sum(page.getValue())),
                        days(page.getValue().size(), due),
                        due == 0 ? "–" : VietnameseText.figure((double) sum(page.getValue()) / due),
                        days(
                                page.getValue().values().stream()
                                        .filter(count -> count >= ENOUGH_POSTS)
                                        .count(),
                                due)))
                .toList();
        return new DigestTable(
                "Tần suất cập nhật của các trang",
                List.of(
                        new Column("Trang", false, 36),
                        new Column("Bài đăng", true, 13),
                        new Column("Ngày có bài", true, 17),
                        new Column("Bình quân mỗi ngày", true, 16),
                        new Column("Ngày có từ 4 bài", true, 18)),
                rows);
    }

    private DigestTable hours(long posts) {
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < HOURS; from += BAND) {
            long count = 0;
            for (int hour = from; hour < from + BAND; hour++) {
                count += material.hours().getOrDefault(hour, 0L);
            }
            rows.add(List.of(
                    "Từ " + from + " giờ đến trước " + (from + BAND) + " giờ",
                    VietnameseText.count(count),
                    VietnameseText.share(count, posts)));
        }
        return new DigestTable(
                "Thời gian đăng bài trong ngày",
                List.of(
                        new Column("Khung giờ", false, 60),
                        new Column("Bài đăng", true, 20),
                        new Column("Tỷ lệ", true, 20)),
                rows);
    }

    private static String days(long count, long due) {
        return VietnameseText.count(count) + '/' + VietnameseText.count(due);
    }

    private static long sum(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<String> row(String name, Facet facet, String key) {
        return row(name, material.now().of(facet, key), material.before().of(facet, key));
    }

    private List<String> row(String name, long now, long before) {
        List<String> row = new ArrayList<>(List.of(
                name,
                VietnameseText.count(now),
                VietnameseText.share(now, material.now().texts())));
        if (material.before().whole()) {
            row.add(VietnameseText.count(before));
            row.add(VietnameseText.change(now, before));
        }
        return row;
    }

    private DigestTable compared(String title, String what, List<List<String>> rows) {
        boolean two = material.before().whole();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(what, false, two ? 40 : 70),
                new Column("Tin, bài", true, 15),
                new Column("Tỷ lệ", true, 15)));
        if (two) {
            columns.add(new Column("Kỳ trước", true, 13));
            columns.add(new Column("Thay đổi", true, 17));
        }
        return new DigestTable(title, columns, rows);
    }

    private static DigestTable papers(String title, Tally tally) {
        Map<String, Long> counts = tally.by(Facet.PAPER);
        List<List<String>> rows = counts.entrySet().stream()
                .sorted(comparing((Map.Entry<String, Long> paper) -> -paper.getValue())
                        .thenComparing(Map.Entry::getKey, VietnameseText.alphabetical()))
                .limit(MOST_PAPERS)
                .map(paper -> List.of(
                        paper.getKey(),
                        VietnameseText.count(paper.getValue()),
                        VietnameseText.share(paper.getValue(), tally.texts())))
                .toList();
        String cut = counts.size() <= MOST_PAPERS
                ? ""
                : " (" + MOST_PAPERS + " dòng đầu trong " + VietnameseText.count(counts.size()) + ")";
        return new DigestTable(
                title + cut,
                List.of(
                        new Column("Báo, trang", false, 60),
                        new Column("Tin, bài", true, 20),
                        new Column("Tỷ lệ", true, 20)),
                rows);
    }
}
