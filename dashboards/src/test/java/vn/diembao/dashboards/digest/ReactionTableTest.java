package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.form.Digest;
import vn.diembao.dashboards.form.Digest.DigestSection;
import vn.diembao.dashboards.scorecard.Frame;
import vn.diembao.dashboards.tally.Tally;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

class ReactionTableTest {
    @Test
    void reactionsAreAddedUpByPageAndWhatIsNotToldIsNoNought() {
        DigestSection section = section(
                post("Một").reaction(120L, 14L, null).read(),
                post("Hai").reaction(300L, null, null).read(),
                post("Ba").outlet("Trang B", true).read());
        assertThat(section.note())
                .isEqualTo(
                        "3 bài đăng về công đoàn, người lao động của 2 trang tổ chức, tính cả bài chia sẻ lại; 2 bài có số liệu về lượt tương tác.");
        assertThat(section.tables().get(0).rows())
                .containsExactly(
                        List.of("Trang A", "2", "420", "14", "–"),
                        List.of("Trang B", "1", "–", "–", "–"),
                        List.of("Tổng cộng", "3", "420", "14", "–"));
        assertThat(section.tables().get(1).rows()).extracting(row -> row.get(1)).containsExactly("300", "120");
    }

    @Test
    void aPostThatPassesATextOnIsAPostToo() {
        ClipStory shared = new ClipStory("s", null, "gone", CopyKind.REPRINT, "Báo", 0, 0);
        DigestClip carried = post("Chia sẻ").story(shared).read();
        DigestClip text = clip("Bài").read().withCopies(List.of(carried));
        assertThat(ReactionTable.posts(List.of(text))).containsExactly(carried);
    }

    @Test
    void row64NoPostIsSaidAsSuch() {
        DigestSection section = section(clip("Bài").read());
        assertThat(section.note()).isEqualTo("Không có số liệu: chưa khai báo trang mạng xã hội nào.");
        assertThat(section.tables()).isEmpty();
    }

    @Test
    void postsWithoutCountsSayThatThereAreNone() {
        assertThat(section(post("Một").read()).note()).endsWith("chưa có số liệu về lượt tương tác.");
        assertThat(section(post("Một").read()).tables()).hasSize(1);
    }

    @Test
    void theWeekHasTheDaysOfItsFrame() {
        Edition week = Edition.of(DigestPeriod.WEEK, LocalDate.of(2025, 7, 3));
        Frame frame = week.frame(week.to());
        assertThat(frame.span(week.first(), week.last())).isEqualTo(week.span());
        assertThat(frame.day(week.from())).isEqualTo(week.first());
    }

    private static ClipFixture post(String title) {
        return clip(title).social().outlet("Trang A", true);
    }

    private static DigestSection section(DigestClip... clips) {
        Weeks weeks = new Weeks(
                new Tally(true, clips.length, Map.of()), Tally.unknown(), Tally.unknown(), Tally.unknown(), List.of());
        Digest digest = DigestFixture.compose(DigestFixture.week(List.of(clips), weeks, Map.of()));
        return digest.sections().stream()
                .filter(section -> section.title().equals("Dư luận xã hội, mạng xã hội"))
                .findFirst()
                .orElseThrow();
    }
}
