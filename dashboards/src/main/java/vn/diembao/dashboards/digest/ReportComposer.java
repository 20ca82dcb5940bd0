package vn.diembao.dashboards.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.diembao.dashboards.digest.ReportOutline.Fill;
import vn.diembao.dashboards.digest.ReportOutline.Heading;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Masthead;
import vn.diembao.dashboards.form.Report;
import vn.diembao.dashboards.form.Report.ReportPart;
import vn.diembao.dashboards.form.VietnameseText;

/** Makes a periodic report out of its material: the outline, with figures where data tells them; the same material, the same report. */
final class ReportComposer {
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final DigestWords words;
    private final ReportOutline outline;

    ReportComposer(DigestWords words, ReportOutline outline) {
        this.words = words;
        this.outline = outline;
    }

    Report compose(ReportMaterial material) {
        Map<String, Integer> numbers = new HashMap<>();
        for (DigestClip clip : material.critical()) {
            numbers.put(clip.id(), numbers.size() + 1);
        }
        ReportTables tables = new ReportTables(words, material);
        List<ReportPart> parts = outline.headings().stream()
                .map(heading -> part(heading, material, tables, numbers))
                .toList();
        return new Report(
                masthead(material),
                material.letterhead(),
                parts,
                new ListingComposer(words, material.names(), clips -> numbers(clips, numbers))
                        .list(material.critical()));
    }

    private static List<Integer> numbers(List<DigestClip> clips, Map<String, Integer> numbers) {
        return clips.stream()
                .filter(clip -> numbers.containsKey(clip.id()))
                .map(clip -> numbers.get(clip.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private ReportPart part(
            Heading heading, ReportMaterial material, ReportTables tables, Map<String, Integer> numbers) {
        List<DigestTable> figures =
                switch (heading.fill()) {
                    case NONE -> List.of();
                    case PRESS -> press(material, tables, numbers);
                    case PORTALS -> tables.portals();
                    case CAMPAIGNS -> tables.campaigns();
                    case SOCIAL -> tables.social();
                    case TARGETS -> ScoreTable.tables(material.scores());
                };
        return new ReportPart(
                heading.level(),
                heading.number(),
                heading.title(),
                note(heading.fill(), material, !figures.isEmpty()),
                figures,
                heading.asks());
    }

    private List<DigestTable> press(ReportMaterial material, ReportTables tables, Map<String, Integer> numbers) {
        if (material.now().texts() == 0) {
            return List.of();
        }
        List<DigestTable> all = new ArrayList<>(tables.press());
        all.addAll(new CaseTable(material.names(), clips -> numbers(clips, numbers))
                .tables(material.critical(), material.trails()));
        return all;
    }

    private static String note(Fill fill, ReportMaterial material, boolean figures) {
        return switch (fill) {
            case NONE -> "";
            case PRESS -> press(material);
            case PORTALS ->
                figures
                        ? "Chỉ gồm tin, bài của các cổng, trang đã khai báo mà hệ thống đọc được."
                        : "Không có số liệu: không thu được tin, bài nào của cổng, trang thông tin điện tử công đoàn.";
            case CAMPAIGNS ->
                figures
                        ? "Chỉ tính tin, bài trong thời gian của từng đợt, trong phạm vi kỳ báo cáo; bài đăng mạng xã hội chỉ"
                                + " được lưu có thời hạn."
                        : "Không có chiến dịch nào diễn ra trong kỳ.";
            case SOCIAL -> social(material, figures);
            case TARGETS ->
                figures ? ScoreTable.NOTE : "Không có số liệu: chỉ tiêu được tính cho báo cáo của toàn hệ thống.";
        };
    }

    private static String press(ReportMaterial material) {
        long texts = material.now().texts();
        if (texts == 0) {
            return "Không có số liệu: không thu được tin, bài báo chí nào trong kỳ.";
        }
        String before = material.before().whole()
                ? ", kỳ trước " + VietnameseText.count(material.before().texts())
                : "; kỳ trước không có số liệu để so sánh";
        String gaps = material.now().whole()
                ? ""
                : " Số liệu không đủ mọi ngày trong kỳ: có ngày không thu được tin, bài báo chí nào.";
        String critical = material.critical().isEmpty()
                ? " Không có tin, bài phản ánh, kiến nghị cần lưu ý."
                : " Có " + VietnameseText.count(material.critical().size())
                        + " tin, bài phản ánh, kiến nghị cần lưu ý: xem phụ lục.";
        return "Có " + VietnameseText.count(texts) + " tin, bài báo chí" + before + "; tin đăng lại không được tính."
                + gaps + critical;
    }

    private static String social(ReportMaterial material, boolean figures) {
        if (material.unit() != null) {
            return "Không có số liệu: hệ thống chưa biết trang nào là của đơn vị.";
        }
        if (!figures) {
            return material.names().pages().isEmpty()
                    ? "Không có số liệu: chưa khai báo trang mạng xã hội nào."
                    : "Không có số liệu: không có bài đăng nào trong kỳ còn được lưu.";
        }
        LocalDate first = material.firstPost();
        return "Bài đăng chỉ được lưu có thời hạn: số liệu có từ ngày " + VietnameseText.date(first)
                + ". Số liệu gồm các trang đã khai báo, tính cả bài chia sẻ lại.";
    }

    private static Masthead masthead(ReportMaterial material) {
        Edition edition = material.edition();
        String issue = issue(edition);
        String unit = material.unit() == null ? "" : material.names().union(material.unit());
        boolean over = !material.madeAt().isBefore(edition.to());
        return new Masthead(
                "Báo cáo công tác truyền thông",
                "Kết quả công tác truyền thông công đoàn " + issue,
                material.letterhead().issuer(),
                issue,
                "Gồm các số điểm báo từ ngày " + VietnameseText.date(edition.first()) + " đến ngày "
                        + VietnameseText.date(edition.last()),
                unit.isEmpty() ? "" : "Chỉ gồm tin bài có nhắc đến " + unit,
                "Lập lúc " + VietnameseText.time(material.madeAt()),
                over
                        ? ""
                        : "Kỳ báo cáo chưa kết thúc: số liệu tính đến " + VietnameseText.time(material.madeAt()) + '.',
                DigestComposer.signed(edition.last()));
    }

    /** E.g. {@code quý III năm 2025}. */
    static String issue(Edition edition) {
        int month = edition.first().getMonthValue();
        String of =
                switch (edition.period()) {
                    case MONTH -> "tháng " + month + ' ';
                    case QUARTER -> "quý " + ROMAN.get((month - 1) / 3) + ' ';
                    case HALF -> month == 1 ? "6 tháng đầu " : "6 tháng cuối ";
                    case DAY, WEEK, YEAR -> "";
                };
        return of + "năm " + edition.first().getYear();
    }
}
