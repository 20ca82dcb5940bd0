package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

/** Which event is a highlight, and which of its texts tells it; clips are told the earliest first. */
class MembershipsTest {
    @Test
    void postsThatTellNothingBadAreNoHighlightHoweverMany() {
        assertThat(highlights(
                        told("Vui một").social().tone("pos").read(),
                        told("Vui hai").social().tone("pos").read(),
                        told("Vui ba").social().tone("pos").alert().read()))
                .isEmpty();
    }

    @Test
    void badPostsAreLedByOneThatIsPressing() {
        assertThat(highlights(
                        told("Báo động nhầm").social().alert().read(),
                        told("Nợ lương").social().alert().tone("neg").read()))
                .containsExactly("Nợ lương");
    }

    @Test
    void whatThePressTellsTooIsAHighlightWhenToldOften() {
        assertThat(highlights(
                        told("Bài đăng một").social().read(),
                        told("Bài đăng hai").social().read(),
                        told("Bài báo").read()))
                .containsExactly("Bài báo");
        DigestClip reprint = told("Báo đăng lại").read();
        DigestClip post = told("Bài đăng").social().read();
        assertThat(highlights(post.withCopies(List.of(reprint, reprint)))).containsExactly("Bài đăng");
    }

    @Test
    void noPostLeadsWhatThePressTells() {
        assertThat(highlights(
                        told("Bài đăng").social().alert().read(),
                        told("Báo một").read(),
                        told("Báo hai").read(),
                        told("Báo ba").read()))
                .containsExactly("Báo một");
        assertThat(highlights(
                        told("Bài đăng").social().alert().tone("neg").read(),
                        told("Báo một").read()))
                .containsExactly("Báo một");
    }

    @Test
    void thePressingTextOfThePressLeads() {
        assertThat(highlights(
                        told("Bài đăng").social().alert().tone("neg").read(),
                        told("Báo thường").read(),
                        told("Báo gấp").alert().read()))
                .containsExactly("Báo gấp");
    }

    private static ClipFixture told(String title) {
        return clip(title)
                .published(SEEN.minus(Duration.ofHours(1)))
                .story(new ClipStory("story", null, null, CopyKind.ORIGINAL, "Báo Mẫu", 0, 0));
    }

    private static List<String> highlights(DigestClip... clips) {
        return new Memberships(ClipFixture.names())
                .of(Arrays.asList(clips)).getOrDefault(Part.HIGHLIGHTS, Map.of()).values().stream()
                        .flatMap(List::stream)
                        .map(DigestClip::title)
                        .toList();
    }
}
