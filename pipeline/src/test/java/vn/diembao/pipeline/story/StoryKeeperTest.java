package vn.diembao.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.CopyKind;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.copy.Redirect;
import vn.diembao.pipeline.copy.WrittenArticles;
import vn.diembao.pipeline.text.Syllables;

final class StoryKeeperTest {
    private static final Instant MORNING = Instant.parse("2026-03-14T02:00:00Z");
    private static final TermFrequencies FREQUENCIES = TermFrequencies.load();
    private static final String SAME_TITLE = "Quà đến tay công nhân xóm trọ Hòa An";
    private static final String OTHER_TITLE = "Nữ công nhân Bàu Sen vào chung kết bóng chuyền";

    private final StoryKeeper keeper = keeper(1000);

    private static StoryKeeper keeper(int remembered) {
        return new StoryKeeper(FREQUENCIES, Aggregators.load(), remembered);
    }

    private static StoryArticle article(String id, String title, String text, Duration after, String source) {
        Instant at = after == null ? null : MORNING.plus(after);
        return new StoryArticle(id, title, text, at, source, ArticleKind.PRESS);
    }

    private StoryVerdict first() {
        return keeper.take(article("first", WrittenArticles.TITLE, WrittenArticles.TEXT, Duration.ZERO, "a.vn"));
    }

    private StoryVerdict same(String id, Duration after) {
        return keeper.take(article(id, SAME_TITLE, WrittenArticles.SAME_EVENT, after, "b.vn"));
    }

    @Test
    void opensAStoryByTheArticlesId() {
        StoryVerdict first = first();
        assertThat(first.storyId()).isEqualTo(new StoryVerdict.StoryId("first", false));
        assertThat(first.duplicateOf()).isNull();
        assertThat(first.kind()).isEqualTo(CopyKind.ORIGINAL);
        assertThat(first.stories()).isEmpty();
        assertThat(first.originals()).isEmpty();
    }

    @Test
    void putsArticlesOnOneEventIntoOneStoryAndOthersApart() {
        first();
        StoryVerdict same = same("same", Duration.ofHours(5));
        assertThat(same.story()).isEqualTo("first");
        assertThat(same.duplicateOf()).isNull();
        assertThat(keeper.take(article("other", OTHER_TITLE, WrittenArticles.OTHER, Duration.ofHours(5), "b.vn"))
                        .story())
                .isEqualTo("other");
    }

    @Test
    void takesArticlesHoursOutOfOrder() {
        first();
        assertThat(same("earlier", Duration.ofHours(-9)).story()).isEqualTo("first");
    }

    @Test
    void opensANewStoryBeyondTheWindow() {
        first();
        assertThat(same("late", Duration.ofDays(8)).story()).isEqualTo("late");
        assertThat(same("undated", null).story()).isIn("first", "late");
    }

    @Test
    void meetsAPostWithoutDiacriticsWithWhatItIsAbout() {
        first();
        StoryVerdict post = keeper.take(new StoryArticle(
                "post",
                "",
                Syllables.withoutDiacritics(
                        SAME_TITLE + ". Sang nay Cong doan Khu cong nghiep Song Tra den tham xom tro"
                                + " phuong Hoa An, trao 120 phan qua cho cong nhan thue tro, co gao, dau an va sua cho tre nho."),
                MORNING,
                "facebook.com",
                ArticleKind.SOCIAL));
        assertThat(post.story()).isEqualTo("first");
        assertThat(post.kind()).isEqualTo(CopyKind.ORIGINAL);
    }

    @Test
    void keepsAnEditInItsStory() {
        first();
        StoryVerdict edit =
                keeper.take(article("first", OTHER_TITLE, WrittenArticles.OTHER, Duration.ofHours(1), "a.vn"));
        assertThat(edit.story()).isEqualTo("first");
        assertThat(edit.duplicateOf()).isNull();
    }

    @Test
    void keepsTheOlderIdWhenTwoStoriesTurnOutToBeOne() {
        List<String> paragraphs = WrittenArticles.PARAGRAPHS;
        Duration later = Duration.ofDays(10);
        keeper.take(article("one", "", String.join("\n", paragraphs.subList(0, 3)), Duration.ZERO, "a.vn"));
        StoryVerdict apart =
                keeper.take(article("two", "", String.join("\n", paragraphs.subList(2, 5)), later, "b.vn"));
        assertThat(apart.story()).isEqualTo("two");
        StoryVerdict both = keeper.take(article("whole", WrittenArticles.TITLE, WrittenArticles.TEXT, later, "c.vn"));
        assertThat(both.story()).isEqualTo("one");
        assertThat(both.stories()).containsExactly(new Redirect("two", "one"));
        assertThat(both.originals()).containsExactly(new Redirect("two", "one"));
        assertThat(keeper.storyOf("two").id()).isEqualTo("one");
    }

    @Test
    void countsReprintsApartFromTextsOfTheirOwn() {
        first();
        same("same", Duration.ofHours(1));
        keeper.take(article("reprint", "Tin khác", WrittenArticles.framed(), Duration.ofHours(2), "c.vn"));
        StoryVerdict mirror =
                keeper.take(article("mirror", "Tin khác", WrittenArticles.TEXT, Duration.ofHours(-3), "baomoi.com"));
        assertThat(mirror.copy().text().reprints()).isEqualTo(2);
        assertThat(mirror.story()).isEqualTo("first");
    }

    @Test
    void row27CountsFortyCopiesAsOneArticleOfOneStory() {
        StoryVerdict last = first();
        for (int site = 1; site <= 40; site++) {
            last = keeper.take(article(
                    "site" + site,
                    "Tựa riêng của trang " + site,
                    site % 2 == 0 ? WrittenArticles.spun(10) : WrittenArticles.TEXT,
                    Duration.ofHours(site),
                    "site" + site + ".vn"));
            assertThat(last.story()).isEqualTo("first");
            assertThat(last.duplicateOf()).isEqualTo("first");
        }
        assertThat(last.copy().text().reprints()).isEqualTo(40);
    }

    @Test
    void forgetsTheOldestArrivalsFirst() {
        StoryKeeper small = keeper(2);
        small.take(article("first", WrittenArticles.TITLE, WrittenArticles.TEXT, Duration.ZERO, "a.vn"));
        small.take(article("other", OTHER_TITLE, WrittenArticles.OTHER, Duration.ZERO, "a.vn"));
        small.take(article("third", "Giá cá tra", "Giá cá tra tăng nhẹ ở các chợ đầu mối.", Duration.ZERO, "a.vn"));
        assertThat(small.remembers("first")).isFalse();
        assertThat(small.take(article("again", WrittenArticles.TITLE, WrittenArticles.TEXT, Duration.ZERO, "b.vn"))
                        .duplicateOf())
                .isNull();
    }

    @Test
    void givesATextWithoutWordsAStoryOfItsOwn() {
        assertThat(keeper.take(article("dots", "…", "?!", null, null)).story()).isEqualTo("dots");
        assertThat(keeper.take(article("dashes", "—", "", null, null)).story()).isEqualTo("dashes");
    }

    @Test
    void takesAMegabyte() {
        String text = (WrittenArticles.TEXT + '\n').repeat(1200);
        assertThat(keeper.take(article("big", "Toàn văn", text, Duration.ZERO, "a.vn"))
                        .story())
                .isEqualTo("big");
        assertThat(first().story()).isEqualTo("big");
    }
}
