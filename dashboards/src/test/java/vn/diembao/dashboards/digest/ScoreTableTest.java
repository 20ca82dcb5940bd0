package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.scorecard.Obligation;
import vn.diembao.dashboards.scorecard.Obligations;
import vn.diembao.dashboards.scorecard.Score;
import vn.diembao.dashboards.scorecard.Score.Part;
import vn.diembao.dashboards.scorecard.Verdict;

class ScoreTableTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 14);

    @Test
    void whatIsCountedStandsApartFromWhatCannotBe() {
        List<DigestTable> tables = ScoreTable.tables(List.of(
                score("O01", 0.25, "25% (1/4 tin bài)", Verdict.MET, List.of()),
                score(
                        "O03",
                        3,
                        "3/14 (tính theo trang và ngày)",
                        Verdict.EXPIRED,
                        List.of(
                                new Part("Trang A", 9, 1, 7),
                                new Part("Trang B", 20, 2, 7),
                                new Part("Trang C", 0, 0, 0))),
                score("O18", Double.NaN, "", Verdict.EXPIRED, List.of())));
        assertThat(tables)
                .extracting(DigestTable::title)
                .containsExactly(
                        "Kết quả thực hiện chỉ tiêu", "O03 theo từng đơn vị, trang", "Chỉ tiêu chưa đánh giá được");
        assertThat(tables.get(0).rows())
                .extracting(row -> row.subList(1, 5))
                .containsExactly(
                        List.of("14/07/2025 – 20/07/2025", "25% (1/4 tin bài)", "Từ 20% trở lên", "Đạt"),
                        List.of(
                                "14/07/2025 – 20/07/2025",
                                "3/14 (tính theo trang và ngày)",
                                "Từ 4 bài đăng mỗi ngày",
                                "Hết hiệu lực (kế hoạch năm 2020)"));
        assertThat(tables.get(1).rows())
                .containsExactly(
                        List.of("Trang B", "20", "2/7"),
                        List.of("Trang A", "9", "1/7"),
                        List.of("Trang C", "không có số liệu", "–"));
        assertThat(tables.get(2).rows().get(0).get(1)).isEqualTo("Hết hiệu lực (kế hoạch năm 2022)");
        assertThat(tables).allSatisfy(table -> assertThat(
                        table.columns().stream().mapToInt(Column::width).sum())
                .isEqualTo(100));
    }

    @Test
    void noScoresGiveNoTable() {
        assertThat(ScoreTable.tables(List.of())).isEmpty();
    }

    private static Score score(String id, double value, String counted, Verdict verdict, List<Part> parts) {
        Obligation obligation = Obligations.load().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Score(
                obligation, obligation.who(), FIRST, FIRST.plusDays(6), value, counted, verdict, "vì vậy", parts);
    }
}
