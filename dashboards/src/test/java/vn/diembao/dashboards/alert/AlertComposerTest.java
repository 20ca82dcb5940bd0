package vn.diembao.dashboards.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.dashboards.alert.Alert.Quote;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.volume.Unusual;
import vn.diembao.dashboards.volume.Unusual.Basis;
import vn.diembao.dashboards.volume.Unusual.Kind;
import vn.diembao.dashboards.volume.Unusual.Subject;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;
import vn.diembao.model.Evidence;
import vn.diembao.model.History;
import vn.diembao.model.Labels;
import vn.diembao.model.OutletName;
import vn.diembao.model.Term;
import vn.diembao.model.TextOrigin;

class AlertComposerTest {
    private static final Instant SEEN = Instant.parse("2025-07-01T03:00:00Z");
    private static final TermBook TERMS = new TermBook(List.of(
            new Term("alerts", "stoppage", "Ngừng việc", "", null),
            new Term("programme", "tet-sum-vay", "Tết Sum vầy", "", null)));

    private final StoryRoots roots = new StoryRoots();
    private final AlertComposer composer = new AlertComposer(AlertWords.load(), TERMS, roots);

    @Test
    void aStoryIsOneAlertWithTheWorstOfItsTexts() {
        Clip first = clip("a", "a", "neu", List.of("arrears"), "chậm lương");
        Clip second = clip("b", "a", "neg", List.of("stoppage"), "ngừng việc");
        assertThat(composer.compose(List.of(first, second, clip("c", "c", "neg", List.of("stoppage"), "đình công"))))
                .satisfiesExactly(
                        story -> {
                            assertThat(story.title()).isEqualTo("Tít a");
                            assertThat(story.kinds()).containsExactly("arrears", "stoppage");
                            assertThat(story.what()).isEqualTo("Nợ lương, nợ bảo hiểm; Ngừng việc");
                            assertThat(story.tone()).isEqualTo("neg");
                            assertThat(story.others()).isEqualTo(1);
                            assertThat(story.why())
                                    .containsExactly(
                                            new Quote("a", "tít", "chậm lương"), new Quote("b", "tít", "ngừng việc"));
                        },
                        other -> assertThat(other.story()).isEqualTo("c"));
    }

    @Test
    void storiesThatWereJoinedAreOne() {
        roots.learn("a", new ClipStory("a", "b", null, CopyKind.ORIGINAL, "Báo", 0, 0));
        assertThat(composer.compose(List.of(
                        clip("a", "a", "neg", List.of("stoppage"), "x1"),
                        clip("b", "b", "neg", List.of("stoppage"), "x2"))))
                .singleElement()
                .satisfies(alert -> assertThat(alert.story()).isEqualTo("b"));
    }

    @Test
    void whatIsOldIsLeftToTheDigests() {
        assertThat(composer.compose(List.of(dated("a", SEEN.minus(Duration.ofDays(4)), List.of()))))
                .isEmpty();
        assertThat(composer.compose(List.of(dated("a", SEEN.minus(Duration.ofDays(4)), List.of("published_missing")))))
                .as("of a text without a date nobody knows")
                .hasSize(1);
    }

    @Test
    void anAlertWithoutAKindIsToldAllTheSame() {
        assertThat(composer.compose(List.of(clip("a", "a", "neg", List.of(), ""))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.what()).isEqualTo("Cần lưu ý");
                    assertThat(alert.why()).isEmpty();
                });
    }

    @Test
    void anUnusualNumberIsPutIntoWords() {
        Unusual unusual = new Unusual(
                new Subject(Kind.PROGRAMME, "tet-sum-vay"),
                SEEN.atZone(AlertWords.ZONE).toLocalDate(),
                14,
                3.25,
                8,
                Basis.WEEKDAY,
                "");
        Alert alert = new VolumeComposer(AlertWords.load(), TERMS).compose(unusual, SEEN);
        assertThat(alert.story()).isEqualTo("volume:programme:tet-sum-vay:2025-W27");
        assertThat(alert.title()).isEqualTo("Chương trình, phong trào “Tết Sum vầy”: 14 tin bài trong ngày 01/07/2025");
        assertThat(alert.note())
                .isEqualTo("Bình thường: 3,25 tin bài một ngày (8 ngày cùng thứ gần nhất ngoài các dịp cao điểm)."
                        + " Tính đến 01/07/2025 10:00.");
        assertThat(new VolumeComposer(AlertWords.load(), TERMS)
                        .compose(unusual, SEEN.plus(Duration.ofDays(1)))
                        .note())
                .as("of a day that is over")
                .doesNotContain("Tính đến");
    }

    private static Clip clip(String id, String story, String tone, List<String> kinds, String words) {
        return clip(id, story, tone, kinds, words, SEEN, List.of());
    }

    private static Clip dated(String id, Instant published, List<String> flags) {
        return clip(id, id, "neg", List.of("stoppage"), "x", published, flags);
    }

    private static Clip clip(
            String id,
            String story,
            String tone,
            List<String> kinds,
            String words,
            Instant published,
            List<String> flags) {
        Article article = new Article(
                id,
                "https://bao-mau.example/" + id,
                "bao-mau",
                ArticleKind.PRESS,
                "Tít " + id,
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                published,
                null,
                SEEN,
                TextOrigin.PAGE,
                flags,
                id);
        List<Evidence> evidence = words.isEmpty()
                ? List.of()
                : List.of(new Evidence("alert_kinds:" + String.join("", kinds), "cue", "title", 0, 1, words));
        Labels labels = new Labels(
                "union", List.of(), List.of(), List.of(), tone, "neu", List.of(), List.of(), true, kinds, List.of(),
                evidence, "1");
        return new Clip(
                article,
                new OutletName("bao-mau", "Báo Mẫu", "central", false),
                labels,
                new History(SEEN, SEEN, null, List.of()),
                new ClipStory(story, null, null, CopyKind.ORIGINAL, "Báo Mẫu", 0, 0));
    }
}
