package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

final class StoryTableTest {
    private static DigestClip told(String title, String outlet, String story, int hours) {
        return clip(title)
                .outlet(outlet, false)
                .published(SEEN.plus(Duration.ofHours(hours)))
                .story(new ClipStory(story, null, null, CopyKind.ORIGINAL, outlet, 0, 0))
                .read();
    }

    private static List<List<String>> rows(List<DigestClip> clips, Map<String, Trail> before) {
        return StoryTable.of(clips, before, some -> List.of(some.size())).rows();
    }

    @Test
    void storyIsNamedByItsFirstTextAndCountedByTextsAndOutlets() {
        DigestClip copy = clip("Chép").outlet("Báo C", false).read();
        List<DigestClip> clips = List.of(
                told("Tin sau", "Báo B", "a", 3),
                told("Tin đầu", "Báo A", "a", 1).withCopies(List.of(copy)),
                told("Tin thêm", "Báo B", "a", 4));
        assertThat(rows(clips, Map.of())).containsExactly(List.of("Tin đầu", "3", "mới", "1", "2", "3"));
    }

    @Test
    void changeIsAgainstThePeriodBefore() {
        List<DigestClip> clips = List.of(told("Một", "Báo A", "a", 1), told("Hai", "Báo B", "a", 2));
        assertThat(rows(clips, Map.of("a", new Trail(SEEN, 1 + 2, 1))).get(0)).contains("tăng từ 1");
        assertThat(rows(clips, Map.of("a", new Trail(SEEN, 5 + 2, 5))).get(0)).contains("giảm từ 5");
        assertThat(rows(clips, Map.of("a", new Trail(SEEN, 2 + 2, 2))).get(0)).contains("không đổi");
    }

    @Test
    void storiesOfOneTextAndCopiesAreNoRows() {
        DigestClip copy = clip("Chép")
                .story(new ClipStory("a", null, "elsewhere", CopyKind.REPRINT, "Báo A", 0, 0))
                .read();
        assertThat(rows(List.of(told("Một", "Báo A", "a", 1), copy, clip("Khác").read()), Map.of()))
                .isEmpty();
    }

    @Test
    void mostToldStoriesComeFirstAndTheLongTailIsLeftOut() {
        List<DigestClip> clips = new ArrayList<>();
        for (int story = 0; story < 20; story++) {
            for (int text = 0; text < 2 + story; text++) {
                clips.add(told("Tin " + story + '.' + text, "Báo " + text, "s" + story, text));
            }
        }
        assertThat(rows(clips, Map.of()))
                .hasSize(15)
                .extracting(row -> row.get(1))
                .startsWith("21", "20")
                .endsWith("7");
    }
}
