package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.DigestFixture.compose;
import static vn.diembao.dashboards.digest.DigestFixture.material;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.dashboards.form.Digest.SourceReport;
import vn.diembao.model.SourceHour;

class SourceReporterTest {
    private static final Instant HOUR = Instant.parse("2025-06-30T01:00:00Z");

    @Test
    void everySourceIsAccountedFor() {
        SourceReport report = compose(material()).sources();
        assertThat(report.summary())
                .isEqualTo("Trong 4 nguồn tin: 2 nguồn trả lời, trong đó 1 nguồn không có tin nào;"
                        + " 1 nguồn chặn truy cập; 1 nguồn chưa được quét.");
        assertThat(report.groups())
                .extracting(g -> g.label() + ": " + String.join("; ", g.sources()))
                .containsExactly(
                        "Chặn truy cập (1): Báo Đóng Cửa – trang từ chối truy cập (HTTP 403)",
                        "Chưa được quét trong kỳ (1): Báo Mất Mạng",
                        "Có lúc không đọc được (1): Báo Mẫu (4/24 lượt, máy chủ tạm ngừng phục vụ (HTTP 503))",
                        "Trả lời nhưng không có tin nào trong kỳ (1): Báo Im Lặng");
        assertThat(report.rejected()).isEqualTo("Số tin bài thu về nhưng không dùng được: 7 (quá thời gian chờ: 7).");
    }

    @Test
    void row64AnEmptyPeriodIsToldFromSourcesThatFailed() {
        assertThat(compose(material()).emptyNote()).isEqualTo("Không có tin bài nào trong kỳ.");
        SourceTotal failed = new SourceTotal("bao-mau", Map.of("FAILED", 24L), "connection refused", 0, 0, Map.of());
        assertThat(compose(with(List.of(failed))).emptyNote()).startsWith("Không đọc được nguồn nào trong kỳ");
        assertThat(compose(with(List.of())).emptyNote()).startsWith("Không đọc được nguồn nào trong kỳ");
    }

    @Test
    void aSourceWhoseArticlesCannotBeReadIsNotSilent() {
        SourceTotal closed =
                new SourceTotal("bao-mau", Map.of("ANSWERED", 24L), "", 12, 0, Map.of("FORBIDDEN", 11L, "TIMEOUT", 1L));
        assertThat(compose(with(List.of(closed))).sources().groups())
                .extracting(g -> g.label() + ": " + String.join("; ", g.sources()))
                .contains(
                        "Có tin nhưng không lấy được bài (1): Báo Mẫu – báo từ chối truy cập: 11; quá thời gian chờ: 1");
    }

    @Test
    void row64PagesThatWereReadAgainAreNoSourcesThatWereForgotten() {
        SourceTotal again = new SourceTotal("bao-mau", Map.of(), "", 5, 5, Map.of());
        SourceTotal stray = new SourceTotal("warc", Map.of(), "", 1, 0, Map.of("BAD_RECORD", 1L));
        SourceReport report = compose(with(List.of(again, stray))).sources();
        assertThat(report.summary())
                .isEqualTo("Tin bài được đọc lại từ các trang đã lưu của 1 nguồn tin; trong kỳ không quét nguồn nào.");
        assertThat(report.groups()).noneMatch(group -> group.label().startsWith("Chưa được quét"));
    }

    @Test
    void aSourceWithoutATermIsShownById() {
        SourceTotal stray = new SourceTotal("nguon-la", Map.of("MALFORMED", 3L), "not a feed", 0, 0, Map.of());
        assertThat(compose(with(List.of(stray))).sources().groups())
                .extracting(g -> g.label() + ": " + String.join("; ", g.sources()))
                .contains("Trả lời sai định dạng (1): nguon-la – trả lời không phải là nguồn tin đọc được");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "poll-troubles.csv", delimiter = '|', numLinesToSkip = 1)
    void troubleIsToldInVietnamese(String outcome, String detail, String told) {
        SourceTotal source = new SourceTotal("s", Map.of(outcome, 2L), detail == null ? "" : detail, 0, 0, Map.of());
        assertThat(new PollTrouble(DigestWords.load()).of(source)).isEqualTo(told);
    }

    @Test
    void hoursAddUpAndTheLastDetailStays() {
        SourceTotal total = SourceTotal.none("s")
                .plus(hour(0, Map.of("FAILED", 2L), "HTTP 500", Map.of("TIMEOUT", 1L)))
                .plus(hour(1, Map.of("FAILED", 1L, "ANSWERED", 1L), "HTTP 503", Map.of("TIMEOUT", 2L)))
                .plus(hour(2, Map.of("NOT_MODIFIED", 2L), "", Map.of()));
        assertThat(total)
                .isEqualTo(new SourceTotal(
                        "s",
                        Map.of("FAILED", 3L, "ANSWERED", 1L, "NOT_MODIFIED", 2L),
                        "HTTP 503",
                        15,
                        12,
                        Map.of("TIMEOUT", 3L)));
        assertThat(total.answered()).isEqualTo(3);
        assertThat(total.allPolls()).isEqualTo(6);
    }

    private static DigestMaterial with(List<SourceTotal> sources) {
        DigestMaterial base = material();
        return new DigestMaterial(
                base.edition(),
                null,
                DigestFixture.LETTERHEAD,
                base.madeAt(),
                List.of(),
                0,
                0,
                Map.of(),
                Weeks.none(),
                List.of(),
                sources,
                List.of(),
                base.names());
    }

    private static SourceHour hour(int hour, Map<String, Long> polls, String detail, Map<String, Long> rejections) {
        return new SourceHour(
                "s", HOUR.plusSeconds(3600L * hour), "run", polls, detail, 5, 2, 1, 1, 0, rejections, null);
    }
}
