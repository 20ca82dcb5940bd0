package vn.diembao.dashboards.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Quotation;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.scorecard.Cadence;
import vn.diembao.dashboards.scorecard.Obligation;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.scorecard.Score.Part;
import vn.diembao.dashboards.scorecard.Validity;
import vn.diembao.dashboards.scorecard.Verdict;

/** Shows the scorecard: what was counted, then what cannot be, then who did what. */
final class ScoreTable {
    /** Addressees of one obligation that are shown; the row says how many there are. */
    private static final int MOST_PARTS = 60;

    static final String NOTE =
            "Chỉ tiêu nêu trong các kế hoạch truyền thông; chỉ đánh giá đạt hoặc chưa đạt khi kế hoạch còn hiệu lực và có đủ số"
                    + " liệu."
                    + " Chỉ tiêu theo ngày, theo tỷ lệ tính cả tin bài đăng lại vì xét việc trang, báo có đăng hay không.";

    private ScoreTable() {}

    /** The tables that have rows. */
    static List<DigestTable> tables(List<Score> scores) {
        List<DigestTable> tables = new ArrayList<>();
        tables.add(new DigestTable(
                "Kết quả thực hiện chỉ tiêu",
                List.of(
                        new Column("Chỉ tiêu", false, 28),
                        new Column("Kỳ tính", false, 13),
                        new Column("Kết quả", false, 14),
                        new Column("Mức", false, 11),
                        new Column("Đánh giá", false, 12),
                        new Column("Ghi chú", false, 22)),
                scores.stream()
                        .filter(Score::isCounted)
                        .map(score -> List.of(
                                subject(score),
                                VietnameseText.date(score.first()) + " – " + VietnameseText.date(score.last()),
                                VietnameseText.capital(score.counted()),
                                threshold(score.obligation()),
                                verdict(score),
                                VietnameseText.capital(Quotation.curled(score.why()))))
                        .toList()));
        for (Score score : scores) {
            if (score.parts().size() > 1 && score.obligation().cadence() == Cadence.DAY) {
                tables.add(parts(score));
            }
        }
        tables.add(new DigestTable(
                "Chỉ tiêu chưa đánh giá được",
                List.of(
                        new Column("Chỉ tiêu", false, 46),
                        new Column("Tình trạng", false, 16),
                        new Column("Lý do", false, 38)),
                scores.stream()
                        .filter(score -> !score.isCounted())
                        .map(score -> List.of(
                                subject(score), verdict(score), VietnameseText.capital(Quotation.curled(score.why()))))
                        .toList()));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static String subject(Score score) {
        Obligation obligation = score.obligation();
        return Quotation.curled(
                obligation.id() + ". " + score.who() + ": " + obligation.what() + " (" + obligation.source() + ")");
    }

    private static String threshold(Obligation obligation) {
        String least = VietnameseText.figure(obligation.atLeast());
        return switch (obligation.metric()) {
            case UNION_SHARE -> "Từ " + VietnameseText.figure(100 * obligation.atLeast()) + "% trở lên";
            case ARTICLES_BY_UNION -> "Từ " + least + " tin bài mỗi ngày";
            case POSTS_BY_PAGE -> "Từ " + least + " bài đăng mỗi ngày";
            case COVERAGE -> obligation.atLeast() == 0 ? "Không nêu mức" : "Mỗi báo từ " + least + " bài";
            case EVENTS -> "Từ " + least + " cuộc " + obligation.cadence().words();
            case BROADCASTS ->
                "Từ " + least + " lần phát " + obligation.cadence().words();
            case UNMEASURED -> "";
        };
    }

    /** Of what is over, the year of its plan. */
    private static String verdict(Score score) {
        Validity plan = score.obligation().validity();
        boolean lapsed = score.verdict() == Verdict.EXPIRED && plan.isOver(score.first()) && plan.from() != null;
        return VietnameseText.capital(score.verdict().words())
                + (lapsed ? " (kế hoạch năm " + plan.from().getYear() + ')' : "");
    }

    private static DigestTable parts(Score score) {
        List<List<String>> rows = score.parts().stream()
                .sorted(Comparator.comparing((Part part) -> -part.met())
                        .thenComparing(part -> -part.texts())
                        .thenComparing(Part::name, VietnameseText.alphabetical()))
                .limit(MOST_PARTS)
                .map(part -> List.of(
                        part.name(),
                        part.due() == 0 ? "không có số liệu" : VietnameseText.count(part.texts()),
                        part.due() == 0
                                ? "–"
                                : VietnameseText.count(part.met()) + '/' + VietnameseText.count(part.due())))
                .toList();
        return new DigestTable(
                score.obligation().id() + " theo từng đơn vị, trang"
                        + (score.parts().size() > MOST_PARTS
                                ? " (" + MOST_PARTS + " dòng đầu trong "
                                        + VietnameseText.count(score.parts().size()) + ")"
                                : ""),
                List.of(
                        new Column("Đơn vị, trang", false, 60),
                        new Column("Tin bài, bài đăng", true, 20),
                        new Column("Ngày đạt", true, 20)),
                rows);
    }
}
