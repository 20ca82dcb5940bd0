package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.ReportedNumber;

/**
 * What texts report of the programmes' progress, beside the targets of some days. Nothing is added up: a figure is the highest one that
 * a text reports for a programme, a body and a unit, and the text is named.
 */
final class Progress {
    private static final String PERCENT = "%";
    private static final int MOST_FIGURES_OF_A_PROGRAMME = 4;
    private static final String NO_DATA = "không có số liệu";

    private final TermBook names;
    private final List<Target> targets;
    private final Map<String, List<Told>> told;

    /**
     * Reads the figures off the texts.
     *
     * @param first of the days whose targets count
     * @param last of these days
     */
    Progress(TermBook names, LocalDate first, LocalDate last, Collection<ReportedText> texts) {
        this.names = names;
        targets = Target.all(names).stream()
                .filter(target -> target.runsIn(first, last))
                .toList();
        told = highest(texts);
    }

    private record Told(ReportedNumber number, ReportedText text) {
        /** Of the programme as a whole, as far as the text says. */
        boolean isWhole() {
            return number.union() == null || number.union().equals(TermBook.TOP_UNION);
        }
    }

    /** Targets in the order of programmes and phases, with up to four figures each; then figures against targets that nobody listed. */
    List<ProgressLine> lines() {
        List<ProgressLine> lines = new ArrayList<>();
        Map<String, List<Told>> others = new TreeMap<>(told);
        for (Target target : targets) {
            others.remove(target.programme());
            List<Told> reported = told.getOrDefault(target.programme(), List.of()).stream()
                    .filter(one -> isProgress(one, target))
                    .limit(MOST_FIGURES_OF_A_PROGRAMME)
                    .toList();
            if (reported.isEmpty()) {
                lines.add(new ProgressLine(
                        target.programme(), name(target.programme()), aim(target), NO_DATA, "–", "", ""));
            } else {
                reported.forEach(one -> lines.add(line(one, target)));
            }
        }
        others.values().forEach(figures -> figures.stream()
                .filter(one -> one.number().ofTarget())
                .limit(MOST_FIGURES_OF_A_PROGRAMME)
                .forEach(one -> lines.add(line(one, null))));
        return lines;
    }

    /** Programmes with a target of which no text reports a figure. */
    long withoutFigures() {
        return targets.stream()
                .filter(target -> told.getOrDefault(target.programme(), List.of()).stream()
                        .noneMatch(one -> isProgress(one, target)))
                .map(Target::programme)
                .distinct()
                .count();
    }

    /** Not every figure beside a programme tells how far it has come: that in the target's unit does, and that against a target. */
    private static boolean isProgress(Told told, Target target) {
        return told.number().ofTarget() || target.unit().equals(told.number().unit());
    }

    private ProgressLine line(Told told, Target target) {
        ReportedNumber number = told.number();
        ReportedText text = told.text();
        boolean comparable = target != null && told.isWhole() && target.unit().equals(number.unit());
        String percent = comparable ? VietnameseText.figure(100 * number.value() / target.value()) + PERCENT : "–";
        String body = number.union() == null ? "" : ", " + names.union(number.union());
        String unit = PERCENT.equals(number.unit()) ? PERCENT : ' ' + PlainText.line(number.unit());
        String ofTarget = number.ofTarget() ? " (so với chỉ tiêu báo nêu)" : "";
        String figure = VietnameseText.figure(number.value()) + unit + ofTarget + body + " (" + text.outlet() + ", "
                + VietnameseText.dayAndMonth(text.publishedAt()) + ')';
        return new ProgressLine(
                number.programme(),
                name(number.programme()),
                target == null ? "không có trong danh mục" : aim(target),
                figure,
                percent,
                text.id(),
                text.title());
    }

    private String name(String programme) {
        return names.name("programme", programme);
    }

    private static String aim(Target target) {
        return VietnameseText.figure(target.value()) + ' ' + target.unit() + " (" + target.phase()
                + (target.last() == null ? "" : ", đến " + VietnameseText.date(target.last())) + ')';
    }

    /** The highest figure of each programme, body and unit, against a target or not, by programme; the programme's own come first. */
    private static Map<String, List<Told>> highest(Collection<ReportedText> texts) {
        Map<List<String>, Told> highest = new LinkedHashMap<>();
        for (ReportedText text :
                texts.stream().sorted(ReportedText.BY_FIRST_SIGHT).toList()) {
            for (ReportedNumber number : text.numbers()) {
                if (number.programme() != null && number.unit() != null) {
                    List<String> key = List.of(
                            number.programme(),
                            Objects.requireNonNullElse(number.union(), TermBook.TOP_UNION),
                            number.unit(),
                            String.valueOf(number.ofTarget()));
                    highest.merge(
                            key,
                            new Told(number, text),
                            (a, b) -> b.number().value() > a.number().value() ? b : a);
                }
            }
        }
        Map<String, List<Told>> byProgramme = new TreeMap<>();
        highest.values().stream()
                .sorted(Comparator.comparing((Told told) -> !told.isWhole())
                        .thenComparing(told -> told.number().unit())
                        .thenComparing(told -> -told.number().value())
                        .thenComparing(told -> told.text().id()))
                .forEach(told -> byProgramme
                        .computeIfAbsent(told.number().programme(), p -> new ArrayList<>())
                        .add(told));
        return byProgramme;
    }
}
