package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.ReportedNumber;

/**
 * What texts of the edition report of the programmes' progress, beside their targets. Nothing is added up: a figure is the
 * highest one that a text reports for a programme, a body and a unit, and the text is named.
 */
final class ProgressTable {
    private static final String PERCENT = "%";
    private static final String TOP_UNION = "tong-ldld";
    private static final int MOST_FIGURES_OF_A_PROGRAMME = 4;
    private static final String NO_DATA = "không có số liệu";

    private final TermBook names;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    ProgressTable(TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    private record Told(ReportedNumber number, DigestClip clip) {
        /** Of the programme as a whole, as far as the text says. */
        boolean isWhole() {
            return number.union() == null || number.union().equals(TOP_UNION);
        }
    }

    /** The table, or none when no programme has a target or a figure. */
    List<DigestTable> tables(Edition edition, List<DigestClip> clips) {
        List<Target> targets =
                Target.all(names).stream().filter(t -> t.runsIn(edition)).toList();
        Map<String, List<Told>> told = highest(clips);
        List<List<String>> rows = new ArrayList<>();
        for (Target target : targets) {
            List<Told> reported = told.getOrDefault(target.programme(), List.of()).stream()
                    .filter(one -> isProgress(one, target))
                    .limit(MOST_FIGURES_OF_A_PROGRAMME)
                    .toList();
            if (reported.isEmpty()) {
                rows.add(List.of(names.name("programme", target.programme()), aim(target), NO_DATA, "–", ""));
            } else {
                reported.forEach(one -> rows.add(row(one, target)));
            }
        }
        targets.forEach(target -> told.remove(target.programme()));
        told.values().forEach(figures -> figures.stream()
                .filter(one -> one.number().ofTarget())
                .limit(MOST_FIGURES_OF_A_PROGRAMME)
                .forEach(one -> rows.add(row(one, null))));
        List<Column> columns = List.of(
                new Column("Chương trình", false, 26),
                new Column("Chỉ tiêu", false, 20),
                new Column("Số liệu báo nêu (cao nhất)", false, 28),
                new Column("So với chỉ tiêu", true, 14),
                new Column("Tin bài số", false, 12));
        return rows.isEmpty()
                ? List.of()
                : List.of(new DigestTable("Tiến độ chương trình theo tin bài trong kỳ", columns, rows));
    }

    /** Not every figure beside a programme tells how far it has come: that in the target's unit does, and that against a target. */
    private static boolean isProgress(Told told, Target target) {
        return told.number().ofTarget() || target.unit().equals(told.number().unit());
    }

    /** Programmes with a target in this edition of which no text reports a figure. */
    long withoutFigures(Edition edition, List<DigestClip> clips) {
        Map<String, List<Told>> told = highest(clips);
        return Target.all(names).stream()
                .filter(target -> target.runsIn(edition)
                        && told.getOrDefault(target.programme(), List.of()).stream()
                                .noneMatch(one -> isProgress(one, target)))
                .map(Target::programme)
                .distinct()
                .count();
    }

    private List<String> row(Told told, Target target) {
        ReportedNumber number = told.number();
        boolean comparable = target != null && told.isWhole() && target.unit().equals(number.unit());
        String percent = comparable ? VietnameseText.figure(100 * number.value() / target.value()) + PERCENT : "–";
        String body = number.union() == null ? "" : ", " + names.union(number.union());
        String unit = PERCENT.equals(number.unit()) ? PERCENT : ' ' + PlainText.line(number.unit());
        String ofTarget = number.ofTarget() ? " (so với chỉ tiêu báo nêu)" : "";
        return List.of(
                names.name("programme", number.programme()),
                target == null ? "không có trong danh mục" : aim(target),
                VietnameseText.figure(number.value()) + unit + ofTarget + body + " ("
                        + ItemComposer.outletName(told.clip()) + ", "
                        + VietnameseText.dayAndMonth(told.clip().publishedAt())
                        + ')',
                percent,
                VietnameseText.runs(numbers.apply(List.of(told.clip()))));
    }

    private static String aim(Target target) {
        return VietnameseText.figure(target.value()) + ' ' + target.unit() + " (" + target.phase()
                + (target.last() == null ? "" : ", đến " + VietnameseText.date(target.last())) + ')';
    }

    /** The highest figure of each programme, body and unit, against a target or not, by programme; the programme's own come first. */
    private static Map<String, List<Told>> highest(List<DigestClip> clips) {
        Map<List<String>, Told> highest = new LinkedHashMap<>();
        for (DigestClip clip : clips.stream().sorted(DigestClip.BY_FIRST_SIGHT).toList()) {
            for (ReportedNumber number : clip.labels().numbers()) {
                if (number.programme() != null && number.unit() != null) {
                    List<String> key = List.of(
                            number.programme(),
                            Objects.requireNonNullElse(number.union(), TOP_UNION),
                            number.unit(),
                            String.valueOf(number.ofTarget()));
                    highest.merge(
                            key,
                            new Told(number, clip),
                            (a, b) -> b.number().value() > a.number().value() ? b : a);
                }
            }
        }
        Map<String, List<Told>> byProgramme = new TreeMap<>();
        highest.values().stream()
                .sorted(Comparator.comparing((Told told) -> !told.isWhole())
                        .thenComparing(told -> told.number().unit())
                        .thenComparing(told -> -told.number().value())
                        .thenComparing(told -> told.clip().id()))
                .forEach(told -> byProgramme
                        .computeIfAbsent(told.number().programme(), p -> new ArrayList<>())
                        .add(told));
        return byProgramme;
    }
}
