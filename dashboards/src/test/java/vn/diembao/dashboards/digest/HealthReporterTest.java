package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.diembao.dashboards.form.Digest.SourceGroup;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.HealthReason;
import vn.diembao.model.HealthState;
import vn.diembao.model.SourceHealth;

final class HealthReporterTest {
    private static final Instant EARLIER = Instant.parse("2025-06-27T18:30:00Z");

    private final HealthReporter reporter = new HealthReporter(DigestWords.load(), new TermBook(List.of()));

    @ParameterizedTest
    @CsvFileSource(resources = "health-reasons.csv", delimiter = '|', numLinesToSkip = 1)
    void reasonIsToldInVietnamese(HealthReason reason, boolean answers, String told) {
        SourceHealth source = answers
                ? HealthFixture.polled("bao", HealthState.WARNING, HealthFixture.NOW, EARLIER, reason)
                : HealthFixture.polled("bao", HealthState.WARNING, EARLIER, HealthFixture.NOW, reason);
        assertThat(reporter.groups(List.of(source)).get(0).sources()).containsExactly("bao – " + told);
    }

    @ParameterizedTest
    @EnumSource(HealthReason.class)
    void noReasonIsToldByItsName(HealthReason reason) {
        SourceHealth source = HealthFixture.of("bao", HealthState.WARNING, reason);
        assertThat(reporter.groups(List.of(source)).get(0).sources().get(0)).doesNotContain(reason.name());
    }

    @Test
    void sourceThatNeverAnsweredHasNoDay() {
        SourceHealth source = HealthFixture.polled(
                "bao",
                HealthState.FAILING,
                null,
                HealthFixture.NOW,
                HealthReason.UNREACHABLE,
                HealthReason.OVER_BUDGET);
        assertThat(reporter.groups(List.of(source)).get(0).sources())
                .containsExactly("bao – máy chủ không trả lời, hết số lần truy cập cho phép trong ngày");
    }

    @Test
    void row64OnlySourcesThatNeedALookAreNamedAndTheOthersCounted() {
        List<SourceHealth> health = List.of(
                HealthFixture.of("d", HealthState.WARNING, HealthReason.STALE),
                HealthFixture.of("tot-1", HealthState.OK),
                HealthFixture.of("b", HealthState.FAILING, HealthReason.SILENT),
                HealthFixture.back("c"),
                HealthFixture.of("a", HealthState.FAILING, HealthReason.CHALLENGE),
                HealthFixture.of("tot-2", HealthState.OK));
        assertThat(reporter.summary(health))
                .isEqualTo("Tình trạng gần nhất: 2 nguồn cần xử lý; 1 nguồn cần theo dõi; 1 nguồn đã trở lại;"
                        + " 2 nguồn khác bình thường.");
        assertThat(reporter.groups(health))
                .containsExactly(
                        new SourceGroup(
                                "Cần xử lý (2)", List.of("a – bị chặn (trang thử thách)", "b – im lặng từ 20/06")),
                        new SourceGroup("Cần theo dõi (1)", List.of("d – bản tin cũ")),
                        new SourceGroup("Đã trở lại (1)", List.of("c")));
    }

    @Test
    void sourcesThatAreAllWellTakeOneSentence() {
        List<SourceHealth> health =
                List.of(HealthFixture.of("a", HealthState.OK), HealthFixture.of("b", HealthState.OK));
        assertThat(reporter.summary(health)).isEqualTo("Tình trạng gần nhất: 2 nguồn bình thường.");
        assertThat(reporter.groups(health)).isEmpty();
    }

    @Test
    void nothingIsSaidWhereNothingWasJudged() {
        assertThat(reporter.summary(List.of())).isEmpty();
        assertThat(reporter.groups(List.of())).isEmpty();
    }

    @Test
    void row64ManySourcesAreCapped() {
        List<SourceHealth> health = IntStream.range(0, 45)
                .mapToObj(i -> HealthFixture.of("nguon-" + (100 + i), HealthState.FAILING, HealthReason.PAYWALL))
                .toList();
        SourceGroup group = reporter.groups(health).get(0);
        assertThat(group.label()).isEqualTo("Cần xử lý (45)");
        assertThat(group.sources()).hasSize(21).last().isEqualTo("và 25 nguồn khác");
    }

    @Test
    void row64AnEmptyDayIsToldFromOneWithSourcesThatFail() {
        SourceTotal answered = new SourceTotal("bao", Map.of("ANSWERED", 24L), "", 0, 0, Map.of());
        assertThat(empty(answered, HealthFixture.of("bao", HealthState.OK)))
                .isEqualTo("Không có tin bài nào trong kỳ.");
        assertThat(empty(answered, HealthFixture.of("bao", HealthState.FAILING, HealthReason.SILENT)))
                .isEqualTo("Không có tin bài nào trong kỳ, nhưng có thể còn sót: 1 nguồn đang có sự cố.");
    }

    private static String empty(SourceTotal total, SourceHealth health) {
        DigestMaterial base = DigestFixture.material();
        return DigestFixture.compose(new DigestMaterial(
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
                        List.of(total),
                        List.of(health),
                        base.names()))
                .emptyNote();
    }
}
