package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.Correction;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Figure;
import vn.diembao.dashboards.form.Digest.Glance;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.form.PlainText;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.ClipVersion;

/** Makes the digest out of its material; the same material gives the same digest. */
final class DigestComposer {
    private final DigestWords words;

    DigestComposer(DigestWords words) {
        this.words = words;
    }

    Digest compose(DigestMaterial material) {
        TermBook names = material.names();
        SectionComposer composer = new SectionComposer(
                names, new ItemComposer(words, names), material.edition().period());
        SourceReporter reporter = new SourceReporter(words, names);
        List<DigestClip> texts = material.ownTexts();
        List<DigestSection> items =
                material.clips().isEmpty() ? List.of() : composer.sections(material.clips(), material.trails());
        List<SourceTotal> sources = reporter.all(material.sources());
        return new Digest(
                masthead(material),
                material.letterhead(),
                new Glance(figures(material), TableComposer.toneBar(texts)),
                emptyNote(material, sources),
                isWeek(material) ? week(material, items, composer) : items,
                isWeek(material) ? new DraftComposer(material, composer::numbers).drafts(sources) : List.of(),
                corrections(material, composer),
                new TableComposer(names, composer::numbers).tables(material.edition(), texts, material.trails()),
                reporter.report(sources, material.health()),
                new ListingComposer(words, names, composer::numbers).list(material.clips()));
    }

    private static boolean isWeek(DigestMaterial material) {
        return material.edition().period() == DigestPeriod.WEEK;
    }

    /** Figures stand before the texts, what was reached of the targets behind them. */
    private List<DigestSection> week(DigestMaterial material, List<DigestSection> items, SectionComposer composer) {
        WeekTables figures = new WeekTables(words, material);
        List<DigestSection> sections = new ArrayList<>();
        sections.add(new DigestSection(
                "So sánh số liệu", figures.note(), figures.tables(), WeekCharts.of(material, figures), List.of()));
        items.stream()
                .filter(section -> !section.title().equals(Part.SOCIAL.title()))
                .forEach(sections::add);
        sections.add(reaction(material, items, composer));
        List<DigestTable> progress =
                new ArrayList<>(ScoreTable.tables(material.weeks().scores()));
        progress.addAll(
                new ProgressTable(material.names(), composer::numbers).tables(material.edition(), material.ownTexts()));
        sections.add(new DigestSection(
                "Thực hiện chương trình, chỉ tiêu",
                material.weeks().scores().isEmpty() ? "" : ScoreTable.NOTE,
                progress,
                List.of(),
                List.of()));
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /** Stands in every weekly report: that there are no figures is worth saying too. */
    private static DigestSection reaction(
            DigestMaterial material, List<DigestSection> items, SectionComposer composer) {
        ReactionTable table = new ReactionTable(material.names(), composer::numbers);
        List<DigestClip> posts = ReactionTable.posts(material.clips());
        return new DigestSection(
                "Dư luận xã hội, mạng xã hội",
                table.note(posts),
                table.tables(posts),
                List.of(),
                items.stream()
                        .filter(section -> section.title().equals(Part.SOCIAL.title()))
                        .flatMap(section -> section.groups().stream())
                        .toList());
    }

    private static long copies(DigestMaterial material) {
        return material.clips().stream()
                .mapToLong(clip -> clip.copies().size() + (clip.counts() ? 0 : 1))
                .sum();
    }

    private static Masthead masthead(DigestMaterial material) {
        Edition edition = material.edition();
        boolean day = edition.period() == DigestPeriod.DAY;
        String unit = material.unit() == null ? "" : material.names().union(material.unit());
        return new Masthead(
                day ? "Điểm báo ngày" : "Điểm báo tuần",
                day
                        ? "Điểm tin báo chí ngày " + VietnameseText.date(edition.first())
                        : "Tổng hợp thông tin báo chí, mạng xã hội " + weekIssue(edition),
                material.letterhead().issuer(),
                day ? dayIssue(edition) : weekIssue(edition),
                day ? hours(edition) : days(edition),
                unit.isEmpty() ? "" : "Chỉ gồm tin bài có nhắc đến " + unit,
                "Lập lúc " + VietnameseText.time(material.madeAt()),
                material.isOver()
                        ? ""
                        : "Kỳ điểm báo chưa kết thúc: số liệu tính đến " + VietnameseText.time(material.madeAt()) + '.',
                signed(edition.last()));
    }

    static String signed(LocalDate date) {
        int day = date.getDayOfMonth();
        return "ngày " + (day < 10 ? "0" : "") + day + " tháng " + month(date.getMonthValue()) + " năm "
                + date.getYear();
    }

    /** Official papers write a nought before January and February only, lest they become 11 and 12. */
    private static String month(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }

    private static String dayIssue(Edition edition) {
        return "số ra " + VietnameseText.weekday(edition.first()) + ", " + VietnameseText.date(edition.first());
    }

    private static String weekIssue(Edition edition) {
        return "tuần " + edition.weekNumber() + " năm " + edition.weekYear();
    }

    private static String hours(Edition edition) {
        return "Từ " + VietnameseText.time(edition.from()) + " đến " + VietnameseText.time(edition.to());
    }

    /** A week is told by its daily issues: its hours begin on the Sunday before, which reads like another week. */
    private static String days(Edition edition) {
        return "Gồm các số ra từ " + weekday(edition.first(), edition) + " đến " + weekday(edition.last(), edition);
    }

    private static String weekday(LocalDate date, Edition edition) {
        String shown = VietnameseText.date(date);
        boolean oneYear = edition.first().getYear() == edition.last().getYear();
        return VietnameseText.weekday(date) + ' ' + (oneYear ? shown.substring(0, 5) : shown);
    }

    private static List<Figure> figures(DigestMaterial material) {
        List<DigestClip> clips = material.ownTexts();
        long total = clips.size();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("Tin bài", VietnameseText.count(total), change(material)));
        figures.add(figure("Về công đoàn", TableComposer.count(clips, DigestClip::isAboutUnions), total));
        figures.add(
                figure("Về người lao động, chính sách", TableComposer.count(clips, c -> !c.isAboutUnions()), total));
        figures.add(figure("Báo chí công đoàn", TableComposer.count(clips, c -> !c.isSocial() && isOwn(c)), total));
        figures.add(figure("Báo chí khác", TableComposer.count(clips, c -> !c.isSocial() && !isOwn(c)), total));
        figures.add(figure("Bài đăng mạng xã hội", TableComposer.count(clips, DigestClip::isSocial), total));
        figures.add(figure("Tích cực", TableComposer.toneBar(clips).positive(), total));
        figures.add(figure("Trung lập", TableComposer.toneBar(clips).neutral(), total));
        figures.add(figure("Tiêu cực", TableComposer.toneBar(clips).negative(), total));
        figures.add(new Figure("Đăng lại, không tính vào số tin bài", VietnameseText.count(copies(material)), ""));
        figures.add(new Figure("Không liên quan, đã bỏ qua", VietnameseText.count(material.passedOver()), ""));
        return figures;
    }

    private static boolean isOwn(DigestClip clip) {
        return clip.outlet().ownPress();
    }

    private static Figure figure(String label, long count, long total) {
        return new Figure(label, VietnameseText.count(count), VietnameseText.share(count, total));
    }

    private static String change(DigestMaterial material) {
        long now = material.ownTexts().size();
        if (isWeek(material) && !material.weeks().before().whole()) {
            return "kỳ trước: không có số liệu";
        }
        long before = material.previous();
        String was = "kỳ trước: " + VietnameseText.count(before);
        if (now == before || before == 0) {
            return was;
        }
        return was + (now > before ? ", tăng " : ", giảm ") + VietnameseText.share(Math.abs(now - before), before);
    }

    private static String emptyNote(DigestMaterial material, List<SourceTotal> sources) {
        if (!material.clips().isEmpty()) {
            return "";
        }
        if (SourceReporter.noneAnswered(sources)) {
            return "Không đọc được nguồn nào trong kỳ: chưa thể biết có tin bài hay không.";
        }
        long failing = HealthReporter.failing(material.health());
        return failing == 0
                ? "Không có tin bài nào trong kỳ."
                : "Không có tin bài nào trong kỳ, nhưng có thể còn sót: " + VietnameseText.count(failing)
                        + " nguồn đang có sự cố.";
    }

    private List<Correction> corrections(DigestMaterial material, SectionComposer composer) {
        return material.changed().stream()
                .sorted(Comparator.comparing(DigestClip::changedAt).thenComparing(DigestClip.BY_FIRST_SIGHT))
                .map(clip -> new Correction(
                        ItemComposer.title(clip),
                        PlainText.webAddress(clip.url()),
                        ItemComposer.outletName(clip),
                        what(clip, material.edition()),
                        VietnameseText.runs(composer.numbers(List.of(clip)))))
                .toList();
    }

    private String what(DigestClip clip, Edition edition) {
        Stream<String> edits = clip.history().versions().stream()
                .skip(1)
                .filter(v -> edition.contains(v.seenAt()))
                .map(this::edit);
        String changes = edits.collect(Collectors.joining("; "));
        if (changes.isEmpty()
                && clip.isEdited()
                && edition.contains(clip.history().updatedAt())) {
            changes = "sửa lúc " + VietnameseText.time(clip.history().updatedAt());
        }
        boolean gone = clip.isWithdrawn() && edition.contains(clip.history().withdrawnAt());
        String withdrawn = gone
                ? "không còn trên trang từ "
                        + VietnameseText.time(clip.history().withdrawnAt())
                : "";
        return VietnameseText.capital(
                Stream.of(changes, withdrawn).filter(s -> !s.isEmpty()).collect(Collectors.joining("; ")));
    }

    private String edit(ClipVersion version) {
        String parts = version.changed().stream()
                .map(field -> words.of("field", field))
                .collect(Collectors.joining(", "));
        return ("sửa " + parts).strip() + " lúc " + VietnameseText.time(version.seenAt());
    }
}
