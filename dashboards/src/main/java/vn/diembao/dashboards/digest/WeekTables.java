package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.OutletClass;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.term.TermBook;

/** Figures of a week beside those of the week before and of the same week a year ago, as far as the index holds them. */
final class WeekTables {
    /** When provinces were merged: before this day their federations were those of the old ones. */
    private static final LocalDate MERGERS = LocalDate.of(2025, 7, 1);

    /** Rows of a list that has no natural end. */
    private static final int MOST_ROWS = 20;

    private final DigestWords words;
    private final TermBook names;
    private final Edition edition;
    private final Weeks weeks;

    WeekTables(DigestWords words, DigestMaterial material) {
        this.words = words;
        this.names = material.names();
        this.edition = material.edition();
        this.weeks = material.weeks();
    }

    /** What the figures are compared with, and with what they cannot be. */
    String note() {
        List<String> said = new ArrayList<>();
        said.add(said("Tuần trước (" + name(edition.previous()) + ")", weeks.before(), " tin bài."));
        said.add(said(
                "Cùng tuần năm trước (" + name(edition.yearAgo()) + ")",
                weeks.yearAgo(),
                " tin bài báo chí; chỉ so sánh báo chí, vì bài đăng mạng xã hội chỉ được lưu có thời hạn."));
        if (!edition.last().isBefore(MERGERS)
                && edition.yearAgo().first().isBefore(MERGERS)
                && weeks.yearAgo().whole()) {
            said.add("Trước 01/07/2025 tính theo tỉnh, thành phố cũ.");
        }
        said.add("Tin đăng lại không được tính; một tin bài có thể thuộc nhiều dòng của một bảng.");
        return String.join(" ", said);
    }

    private static String said(String week, Tally tally, String texts) {
        return tally.whole()
                ? week + ": " + VietnameseText.count(tally.texts()) + texts
                : week + ": không có số liệu để so sánh.";
    }

    static String name(Edition week) {
        return "tuần " + week.weekNumber() + " năm " + week.weekYear();
    }

    /** The tables that have rows. */
    List<DigestTable> tables() {
        List<DigestTable> tables = new ArrayList<>();
        tables.add(outlets());
        tables.add(table("Sắc thái", "Sắc thái", keyed(Facet.TONE, "tone", "pos", "neu", "neg")));
        tables.add(table(
                "Hình ảnh công đoàn", "Hình ảnh công đoàn", keyed(Facet.STANCE, "stance", "pos", "neu", "neg", "na")));
        tables.add(table("Cấp công đoàn", "Cấp công đoàn", keyed(Facet.LEVEL, "level", "1", "2", "3", "4", "0")));
        tables.add(table("Chương trình", "Chương trình, phong trào", most(named(Facet.PROGRAMME, "programme"))));
        tables.add(table("Tuyến nội dung", "Tuyến nội dung", most(named(Facet.CONTENT_LINE, "content_line"))));
        tables.add(table("Tỉnh, thành phố", "Tỉnh, thành phố", most(provinces())));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** Sorts of outlets that are counted in any of the weeks, by name. */
    Map<String, ToLongFunction<Tally>> outletClasses() {
        Map<String, ToLongFunction<Tally>> rows = new LinkedHashMap<>();
        for (OutletClass one : OutletClass.values()) {
            rows.put(words.of("outlet", one.key()), tally -> tally.of(Facet.OUTLET, one.key()));
        }
        rows.values().removeIf(count -> !isCounted(count));
        return rows;
    }

    /** Programmes by name, those most written about this week first. */
    Map<String, ToLongFunction<Tally>> programmes() {
        return most(named(Facet.PROGRAMME, "programme"));
    }

    private DigestTable outlets() {
        Map<String, ToLongFunction<Tally>> rows = outletClasses();
        if (!rows.isEmpty()) {
            rows.put("Tổng cộng", Tally::texts);
        }
        DigestTable counts = table("Loại báo", "Loại báo", rows);
        if (rows.isEmpty()) {
            return counts;
        }
        List<List<String>> all = new ArrayList<>(counts.rows());
        List<String> share = new ArrayList<>(List.of("Tỷ trọng báo chí công đoàn trong tin bài báo chí"));
        share.add(share(weeks.now()));
        for (Compared pair : compared()) {
            if (pair.pressOnly()) {
                share.add(share(pair.now()));
            }
            share.add(share(pair.then()));
            share.add(points(pair));
        }
        all.add(share);
        return new DigestTable(counts.title(), counts.columns(), all);
    }

    private static String share(Tally tally) {
        return tally.press() == 0 ? "–" : VietnameseText.share(tally.ownPress(), tally.press());
    }

    /** By how many points of a hundred the share of the own press has changed. */
    private static String points(Compared pair) {
        if (pair.now().press() == 0 || pair.then().press() == 0) {
            return "–";
        }
        double change = 100.0 * pair.now().ownPress() / pair.now().press()
                - 100.0 * pair.then().ownPress() / pair.then().press();
        String shown = VietnameseText.figure(Math.abs(Math.round(change * 10) / 10.0));
        return (shown.equals("0") ? "" : change > 0 ? "+" : "−") + shown + " điểm %";
    }

    /**
     * What stands beside what.
     *
     * @param pressOnly true where posts are left out on both sides
     */
    private record Compared(Tally now, Tally then, boolean pressOnly) {
        List<String> cells(ToLongFunction<Tally> count) {
            long is = count.applyAsLong(now);
            long was = count.applyAsLong(then);
            List<String> cells = new ArrayList<>();
            if (pressOnly) {
                cells.add(VietnameseText.count(is));
            }
            cells.add(VietnameseText.count(was));
            cells.add(VietnameseText.change(is, was));
            return cells;
        }
    }

    private List<Compared> compared() {
        List<Compared> compared = new ArrayList<>();
        if (weeks.before().whole()) {
            compared.add(new Compared(weeks.now(), weeks.before(), false));
        }
        if (weeks.yearAgo().whole()) {
            compared.add(new Compared(weeks.press(), weeks.yearAgo(), true));
        }
        return compared;
    }

    private DigestTable table(String title, String what, Map<String, ToLongFunction<Tally>> counts) {
        List<Column> compared = new ArrayList<>();
        for (Compared pair : compared()) {
            if (pair.pressOnly()) {
                compared.add(new Column("Báo chí tuần này", true, 12));
            }
            compared.add(new Column(pair.pressOnly() ? "Báo chí năm trước" : "Tuần trước", true, 12));
            compared.add(new Column("Thay đổi", true, pair.pressOnly() ? 13 : 15));
        }
        int rest = 100 - 11 - compared.stream().mapToInt(Column::width).sum();
        List<Column> columns =
                new ArrayList<>(List.of(new Column(what, false, rest), new Column("Tuần này", true, 11)));
        columns.addAll(compared);
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, count) -> {
            List<String> row = new ArrayList<>(List.of(name, VietnameseText.count(count.applyAsLong(weeks.now()))));
            compared().forEach(pair -> row.addAll(pair.cells(count)));
            rows.add(row);
        });
        return new DigestTable(weeks.before().whole() ? title + " so với tuần trước" : title, columns, rows);
    }

    private Map<String, ToLongFunction<Tally>> keyed(Facet facet, String kind, String... keys) {
        Map<String, ToLongFunction<Tally>> rows = new LinkedHashMap<>();
        for (String key : keys) {
            rows.put(VietnameseText.capital(words.of(kind, key)), tally -> tally.of(facet, key));
        }
        return rows.values().stream().anyMatch(this::isCounted) ? rows : Map.of();
    }

    private Map<String, ToLongFunction<Tally>> named(Facet facet, String kind) {
        Map<String, ToLongFunction<Tally>> rows = new LinkedHashMap<>();
        keys(facet).forEach(key -> rows.put(names.name(kind, key), tally -> tally.of(facet, key)));
        return rows;
    }

    private Map<String, ToLongFunction<Tally>> provinces() {
        Map<String, ToLongFunction<Tally>> rows = new LinkedHashMap<>();
        keys(Facet.BODY).forEach(id -> names.province(id)
                .ifPresent(place -> rows.put(place, tally -> tally.of(Facet.BODY, id))));
        return rows;
    }

    private Set<String> keys(Facet facet) {
        Set<String> keys = new TreeSet<>(weeks.now().by(facet).keySet());
        compared().forEach(pair -> keys.addAll(pair.then().by(facet).keySet()));
        return keys;
    }

    /** Those counted most this week, then those counted most in the others. */
    private Map<String, ToLongFunction<Tally>> most(Map<String, ToLongFunction<Tally>> rows) {
        Map<String, ToLongFunction<Tally>> ordered = new LinkedHashMap<>();
        rows.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ToLongFunction<Tally>> row) ->
                                -row.getValue().applyAsLong(weeks.now()))
                        .thenComparing(row -> -row.getValue().applyAsLong(weeks.before()))
                        .thenComparing(Map.Entry::getKey, VietnameseText.alphabetical()))
                .limit(MOST_ROWS)
                .forEach(row -> ordered.put(row.getKey(), row.getValue()));
        return ordered;
    }

    private boolean isCounted(ToLongFunction<Tally> count) {
        return count.applyAsLong(weeks.now()) > 0
                || compared().stream().anyMatch(pair -> count.applyAsLong(pair.then()) > 0);
    }
}
