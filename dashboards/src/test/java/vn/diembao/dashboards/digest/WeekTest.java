package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.chart.Chart;
import vn.diembao.dashboards.chart.Chart.Bar;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.Digest.Draft;
import vn.diembao.dashboards.tally.Facet;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.ReportedNumber;

/** The weekly report: figures against other weeks, progress of programmes, what is left to the writer. */
class WeekTest {
    @Test
    void theReportHasTheFiguresBeforeTheTextsAndTheTargetsBehindThem() {
        Digest digest = report(DigestFixture.everyKind(), DigestFixture.weeks());
        assertThat(digest.sections())
                .extracting(DigestSection::title)
                .startsWith("So sánh số liệu", "Tin nổi bật")
                .endsWith("Dư luận xã hội, mạng xã hội", "Thực hiện chương trình, chỉ tiêu");
        assertThat(digest.drafts())
                .extracting(Draft::title)
                .containsExactly("Nhận định, đánh giá", "Kiến nghị, đề xuất");
    }

    @Test
    void figuresStandBesideThoseOfTheWeekBefore() {
        DigestTable outlets = table("Loại báo", DigestFixture.weeks());
        assertThat(outlets.columns())
                .extracting(Digest.Column::name)
                .containsExactly("Loại báo", "Tuần này", "Tuần trước", "Thay đổi");
        assertThat(outlets.rows())
                .containsExactly(
                        List.of("Báo chí công đoàn", "1", "2", "−1 (−50%)"),
                        List.of("Báo chí trung ương, hãng tin", "2", "0", "+2"),
                        List.of("Báo chí địa phương", "2", "2", "0"),
                        List.of("Mạng xã hội", "1", "0", "+1"),
                        List.of("Tổng cộng", "6", "4", "+2 (+50%)"),
                        List.of("Tỷ trọng báo chí công đoàn trong tin bài báo chí", "20%", "50%", "−30 điểm %"));
    }

    @Test
    void programmesOfEitherWeekAreCompared() {
        assertThat(table("Chương trình so với tuần trước", DigestFixture.weeks())
                        .rows())
                .containsExactly(
                        List.of("Tết Sum vầy", "2", "0", "+2"), List.of("Tháng Công nhân", "1", "4", "−3 (−75%)"));
    }

    @Test
    void provincesAreCountedByTheirFederations() {
        assertThat(table("Tỉnh, thành phố", DigestFixture.weeks()).rows())
                .containsExactly(List.of("Hà Nội", "2", "0", "+2"));
    }

    @Test
    void aWeekTheIndexDoesNotHoldIsNotComparedWith() {
        Digest digest = report(DigestFixture.everyKind(), DigestFixture.weeks());
        assertThat(digest.sections().get(0).note())
                .startsWith("Tuần trước (tuần 26 năm 2025): 4 tin bài."
                        + " Cùng tuần năm trước (tuần 27 năm 2024): không có số liệu để so sánh.");
        Weeks alone =
                new Weeks(DigestFixture.weeks().now(), Tally.unknown(), Tally.unknown(), Tally.unknown(), List.of());
        assertThat(table("Loại báo", alone).columns()).hasSize(2);
        assertThat(report(DigestFixture.everyKind(), alone).sections().get(0).note())
                .contains("Tuần trước (tuần 26 năm 2025): không có số liệu để so sánh.");
    }

    @Test
    void theSameWeekAYearAgoStandsBesideThePressOfThisWeek() {
        Weeks weeks = new Weeks(
                DigestFixture.weeks().now(),
                DigestFixture.weeks().before(),
                new Tally(true, 5, Map.of(Facet.OUTLET, Map.of("own", 1L, "central", 2L, "local", 2L))),
                new Tally(true, 3, Map.of(Facet.OUTLET, Map.of("own", 3L))),
                List.of());
        DigestTable outlets = table("Loại báo", weeks);
        assertThat(outlets.columns())
                .extracting(Digest.Column::name)
                .endsWith("Báo chí tuần này", "Báo chí năm trước", "Thay đổi");
        assertThat(outlets.columns().stream().mapToInt(Digest.Column::width).sum())
                .isEqualTo(100);
        assertThat(outlets.rows().get(0))
                .containsExactly("Báo chí công đoàn", "1", "2", "−1 (−50%)", "1", "3", "−2 (−66,7%)");
        assertThat(outlets.rows().get(4)).containsExactly("Tổng cộng", "6", "4", "+2 (+50%)", "5", "3", "+2 (+66,7%)");
        assertThat(report(DigestFixture.everyKind(), weeks).sections().get(0).note())
                .contains("3 tin bài báo chí; chỉ so sánh báo chí", "theo tỉnh, thành phố cũ");
    }

    @Test
    void chartsShowDaysOutletsAndProgrammes() {
        List<Chart> charts = report(DigestFixture.everyKind(), DigestFixture.weeks())
                .sections()
                .get(0)
                .charts();
        assertThat(charts).extracting(Chart::id).containsExactly("sac-thai", "loai-bao", "chuong-trinh");
        assertThat(charts.get(0).bars()).hasSize(7).contains(new Bar("T3 01/07", List.of(3L, 2L, 1L)));
        assertThat(charts.get(2).bars())
                .containsExactly(new Bar("Tết Sum vầy", List.of(2L, 0L)), new Bar("Tháng Công nhân", List.of(1L, 4L)));
        assertThat(charts.get(2).summary())
                .isEqualTo("Tuần này / Tuần trước. Tết Sum vầy: 2 / 0; Tháng Công nhân: 1 / 4.");
    }

    @Test
    void progressStandsBesideTheTargetOfThePhaseThatRuns() {
        List<DigestClip> clips = List.of(clip("Trao quà")
                .numbers(
                        new ReportedNumber("tet-sum-vay", null, 250, "suất quà", false, "250 suất quà"),
                        new ReportedNumber("tet-sum-vay", null, 400, "suất quà", false, "400 suất quà"),
                        new ReportedNumber("tet-sum-vay", "ldld-ha-noi", 90, "suất quà", false, "90 suất"))
                .programmes("tet-sum-vay")
                .read());
        DigestTable progress = progress(clips);
        assertThat(progress.rows())
                .containsExactly(
                        List.of(
                                "Tết Sum vầy",
                                "1.000 suất quà (năm 2025, đến 31/12/2025)",
                                "400 suất quà (Báo Mẫu, 30/06)",
                                "40%",
                                "1"),
                        List.of(
                                "Tết Sum vầy",
                                "1.000 suất quà (năm 2025, đến 31/12/2025)",
                                "90 suất quà, LĐLĐ thành phố Hà Nội (Báo Mẫu, 30/06)",
                                "–",
                                "1"));
    }

    @Test
    void aTargetNobodyReportsOfSaysSo() {
        assertThat(progress(List.of(clip("Tin").read())).rows())
                .containsExactly(List.of(
                        "Tết Sum vầy", "1.000 suất quà (năm 2025, đến 31/12/2025)", "không có số liệu", "–", ""));
    }

    @Test
    void aCaseTellsWhoIsConcernedSinceWhenAndWhatCameLater() {
        ClipStory story = new ClipStory("s", null, null, CopyKind.ORIGINAL, "Báo Mẫu", 0, 0);
        List<DigestClip> clips = List.of(
                clip("Nợ lương")
                        .alert()
                        .federations("ldld-ha-noi")
                        .topics("tien-luong")
                        .story(story)
                        .read(),
                clip("Đã trả lương")
                        .outlet("Báo Sau", false)
                        .published(SEEN.plus(Duration.ofHours(30)))
                        .story(story)
                        .read());
        Map<String, Trail> trails = Map.of("s", new Trail(Instant.parse("2025-06-20T03:00:00Z"), 5, 3));
        Digest digest = DigestFixture.compose(DigestFixture.week(clips, DigestFixture.weeks(), trails));
        DigestSection critical = section(digest, "Thông tin phản ánh, kiến nghị");
        assertThat(critical.tables().get(0).rows())
                .containsExactly(List.of(
                        "Nợ lương",
                        "LĐLĐ thành phố Hà Nội",
                        "20/06/2025",
                        "Tiền lương, việc làm",
                        "5 tin bài, mới nhất 01/07 (Báo Sau)",
                        "1, 2"));
        assertThat(digest.drafts().get(1).suggestions().get(0))
                .isEqualTo("Đề nghị thông tin kết quả xử lý vụ việc “Nợ lương” (từ 20/06/2025, 5 tin bài;"
                        + " tổ chức công đoàn liên quan: LĐLĐ thành phố Hà Nội; xem tin bài số 1, 2).");
        assertThat(digest.drafts().get(0).suggestions())
                .doesNotContain("Trong các sự việc có nhiều tin bài, tăng nhiều nhất");
    }

    @Test
    void suggestedSentencesSayWhatTheFiguresSay() {
        Digest digest = report(DigestFixture.everyKind(), DigestFixture.weeks());
        assertThat(digest.drafts().get(0).suggestions())
                .containsExactly(
                        "Trong tuần có 6 tin bài, tăng 2 (50%) so với tuần trước (4 tin bài).",
                        "Báo chí công đoàn đăng 1/5 (20%) tin bài báo chí; tuần trước 2/4 (50%).",
                        "Sắc thái: tích cực 3/6 (50%), trung lập 2/6 (33,3%), tiêu cực 1/6 (16,7%) tin bài.",
                        "Hệ thống không ghi nhận tin bài nào phản ánh tiêu cực về tổ chức công đoàn.",
                        "Chương trình, phong trào được nhắc đến nhiều nhất: Tết Sum vầy (2 tin bài).");
    }

    @Test
    void nothingIsSuggestedThatTheFiguresDoNotCarry() {
        Weeks alone = new Weeks(
                new Tally(
                        true,
                        2,
                        Map.of(
                                Facet.STANCE, Map.of("neg", 1L),
                                Facet.PROGRAMME, Map.of("tet-sum-vay", 1L, "thang-cong-nhan", 1L))),
                Tally.unknown(),
                Tally.unknown(),
                Tally.unknown(),
                List.of());
        Digest digest =
                report(List.of(clip("Một").read(), clip("Hai").stance("neg").read()), alone);
        assertThat(digest.drafts().get(0).suggestions())
                .contains(
                        "Trong tuần có 2 tin bài.",
                        "Hệ thống ghi nhận 1/2 (50%) tin bài phản ánh tiêu cực về tổ chức công đoàn.")
                .noneMatch(sentence -> sentence.contains("nhiều nhất") || sentence.contains("tuần trước"));
    }

    @Test
    void row64AnEmptyWeekSuggestsNothing() {
        Weeks none =
                new Weeks(new Tally(true, 0, Map.of()), Tally.unknown(), Tally.unknown(), Tally.unknown(), List.of());
        Digest digest = report(List.of(), none);
        assertThat(digest.drafts().get(0).suggestions()).isEmpty();
        assertThat(digest.emptyNote()).startsWith("Không có tin bài nào trong kỳ");
    }

    private static DigestTable table(String title, Weeks weeks) {
        return section(report(DigestFixture.everyKind(), weeks), "So sánh số liệu").tables().stream()
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static DigestTable progress(List<DigestClip> clips) {
        return section(report(clips, DigestFixture.weeks()), "Thực hiện chương trình, chỉ tiêu")
                .tables()
                .get(0);
    }

    private static DigestSection section(Digest digest, String title) {
        return digest.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Digest report(List<DigestClip> clips, Weeks weeks) {
        return DigestFixture.compose(DigestFixture.week(clips, weeks, Map.of()));
    }
}
