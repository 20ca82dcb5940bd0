package vn.diembao.dashboards.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.digest.ClipFixture.SEEN;
import static vn.diembao.dashboards.digest.ClipFixture.clip;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.diembao.model.ClipStory;
import vn.diembao.model.CopyKind;

final class CopyFolderTest {
    private final CopyFolder folder = new CopyFolder(Set.of());

    private static DigestClip original(String title, String story) {
        return clip(title)
                .outlet("Báo Đầu", false)
                .story(new ClipStory(story, null, null, CopyKind.ORIGINAL, "Báo Đầu", 2, 0))
                .read();
    }

    private static DigestClip copy(String title, String outlet, String of, int hours) {
        return clip(title)
                .outlet(outlet, false)
                .published(SEEN.plus(Duration.ofHours(hours)))
                .story(new ClipStory("story", null, of, CopyKind.REPRINT, "Báo Tưởng Đầu", 0, 0))
                .read();
    }

    private List<DigestClip> fold(DigestClip... clips) {
        for (DigestClip clip : clips) {
            folder.learn(clip.id(), clip.story());
        }
        return folder.fold(List.of(clips));
    }

    @Test
    void row27OriginalCarriesItsCopiesInTheOrderOfTime() {
        DigestClip original = original("Bài gốc", "story");
        List<DigestClip> folded =
                fold(copy("Sau", "Báo C", original.id(), 3), copy("Trước", "Báo B", original.id(), 1), original);
        assertThat(folded).singleElement().satisfies(text -> {
            assertThat(text.title()).isEqualTo("Bài gốc");
            assertThat(text.copies()).extracting(DigestClip::title).containsExactly("Trước", "Sau");
        });
        assertThat(SpreadLine.of(folded.get(0), 0)).isEqualTo("Và 2 báo đăng lại (Báo B, Báo C)");
    }

    @Test
    void copyOfACopyLeadsToTheOriginalOfAnotherEdition() {
        DigestClip copy = copy("Chép", "Báo B", "displaced", 1);
        folder.learn(copy.id(), copy.story());
        assertThat(folder.unknown()).containsExactlyInAnyOrder("displaced", "story");
        folder.learn("displaced", new ClipStory("story", null, "first", CopyKind.REPRINT, "Báo Đầu", 0, 0));
        folder.learn("story", null);
        assertThat(folder.unknown()).containsExactly("first");
        folder.learn("first", new ClipStory("story", null, null, CopyKind.ORIGINAL, "Báo Đầu", 2, 0));
        assertThat(folder.unknown()).isEmpty();
        DigestClip folded = folder.fold(List.of(copy)).get(0);
        assertThat(folded.isCopy()).isTrue();
        assertThat(SpreadLine.of(folded, 0)).isEqualTo("Đăng lại bài của Báo Đầu");
    }

    @Test
    void copyThatStandsInForItsOriginalCountsAndCarriesTheOthers() {
        DigestClip early = copy("Trước", "Báo B", "gone", 1);
        DigestClip stand = copy("Đứng thay", "Báo C", "gone", 2);
        CopyFolder standing = new CopyFolder(Set.of(stand.id()));
        standing.learn(early.id(), early.story());
        standing.learn(stand.id(), stand.story());
        assertThat(standing.fold(List.of(early, stand))).singleElement().satisfies(text -> {
            assertThat(text.counts()).isTrue();
            assertThat(text.title()).isEqualTo("Đứng thay");
            assertThat(SpreadLine.of(text, 0)).startsWith("Đăng lại bài của Báo Tưởng Đầu; và 1 báo đăng lại");
        });
        assertThat(fold(early, stand)).singleElement().matches(text -> !text.counts());
    }

    @Test
    void storyIsKnownByTheIdThatStandsForItInTheEnd() {
        DigestClip text = original("Bài gốc", "joined");
        folder.learn("joined", ClipStory.redirected("whole"));
        folder.learn("whole", null);
        assertThat(fold(text).get(0).story().id()).isEqualTo("whole");
    }

    @Test
    void storyIsAlsoKnownByTheIdsOfThoseThatJoinedIt() {
        folder.learn("joined", ClipStory.redirected("middle"));
        folder.learn("middle", ClipStory.redirected("whole"));
        folder.learn("other", ClipStory.redirected("elsewhere"));
        assertThat(folder.namesOf("whole")).containsExactlyInAnyOrder("whole", "middle", "joined");
    }

    @Test
    void idsThatLeadInACircleEndSomewhere() {
        folder.learn("a", new ClipStory("b", "b", "b", CopyKind.REPRINT, null, 0, 0));
        folder.learn("b", new ClipStory("a", "a", "a", CopyKind.REPRINT, null, 0, 0));
        DigestClip copy = copy("Chép", "Báo B", "a", 1);
        assertThat(fold(copy)).hasSize(1);
    }

    @Test
    void row59ClipOfAnEarlierReleaseIsATextOfItsOwn() {
        assertThat(fold(clip("Cũ").read(), clip("Cũ nữa").read())).hasSize(2).noneMatch(DigestClip::isCopy);
    }

    @Test
    void manyOutletsAreCountedOnceEachAndNotNamed() {
        DigestClip original = original("Bài gốc", "story");
        DigestClip[] all = new DigestClip[9];
        all[0] = original;
        for (int i = 1; i < all.length; i++) {
            all[i] = copy("Chép " + i, "Báo " + Math.min(i, 7), original.id(), i);
        }
        assertThat(SpreadLine.of(fold(all).get(0), 4)).isEqualTo("Và 7 báo đăng lại; cùng sự việc với tin bài số 4");
    }
}
