package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.feed.FeedEntry;

final class SeenEntriesTest {
    private static final FeedEntry ENTRY = entry("g", "https://a.vn/1", "Tin một", null);

    @Test
    void whatWasHandedOnIsNotFreshAgain() {
        List<String> seen = SeenEntries.sift(List.of(ENTRY), List.of()).seen();
        SeenEntries.Sifted again = SeenEntries.sift(List.of(ENTRY), seen);
        assertThat(again.fresh()).isEmpty();
        assertThat(again.seen()).isEqualTo(seen);
    }

    @Test
    void whatAnotherPartOfTheFeedHeldIsNotForgotten() {
        List<FeedEntry> much = IntStream.range(0, 1_500)
                .mapToObj(i -> entry("g" + i, "https://a.vn/" + i, "Tin", null))
                .toList();
        List<String> seen = SeenEntries.sift(much, List.of()).seen();
        List<String> after = SeenEntries.sift(List.of(ENTRY), seen, 6_000).seen();
        assertThat(SeenEntries.sift(much, after).fresh()).isEmpty();
    }

    @Test
    void row25AGuidUsedForTwoEntriesLosesNone() {
        FeedEntry other = entry("g", "https://a.vn/2", "Tin hai", null);
        assertThat(SeenEntries.sift(List.of(ENTRY, other), List.of()).fresh()).containsExactly(ENTRY, other);
        List<String> seen = SeenEntries.sift(List.of(ENTRY), List.of()).seen();
        assertThat(SeenEntries.sift(List.of(other), seen).fresh()).containsExactly(other);
    }

    @Test
    void row25AChangedEntryComesAgain() {
        List<String> seen = SeenEntries.sift(List.of(ENTRY), List.of()).seen();
        assertThat(List.of(
                        entry("g", "https://a.vn/1", "Tin một (sửa)", null),
                        entry("g", "https://a.vn/1?v=2", "Tin một", null),
                        entry("g", "https://a.vn/1", "Tin một", Instant.EPOCH)))
                .allSatisfy(changed -> assertThat(
                                SeenEntries.sift(List.of(changed), seen).fresh())
                        .containsExactly(changed));
    }

    @Test
    void row25AGuidNewEachTimeIsFreshEachTimeForLaterStepsToFold() {
        List<String> seen = SeenEntries.sift(List.of(ENTRY), List.of()).seen();
        FeedEntry renamed = entry("g2", "https://a.vn/1", "Tin một", null);
        assertThat(SeenEntries.sift(List.of(renamed), seen).fresh()).containsExactly(renamed);
    }

    @Test
    void twoEqualEntriesOfOnePollAreBothFreshAndKnownOnce() {
        SeenEntries.Sifted sifted = SeenEntries.sift(List.of(ENTRY, ENTRY), List.of());
        assertThat(sifted.fresh()).containsExactly(ENTRY, ENTRY);
        assertThat(sifted.seen()).hasSize(1);
    }

    @Test
    void freshEntriesKeepTheFeedsOrder() {
        List<FeedEntry> entries = entries(0, 5);
        List<String> seen = SeenEntries.sift(List.of(entries.get(2)), List.of()).seen();
        assertThat(SeenEntries.sift(entries, seen).fresh())
                .extracting(FeedEntry::title)
                .containsExactly("Tin 0", "Tin 1", "Tin 3", "Tin 4");
    }

    @Test
    void anEntryGoneFromTheFeedStaysKnownForAThousandNewerOnes() {
        List<String> seen = SeenEntries.sift(List.of(ENTRY), List.of()).seen();
        seen = SeenEntries.sift(entries(0, 100), seen).seen();
        assertThat(SeenEntries.sift(List.of(ENTRY), seen).fresh()).isEmpty();
        for (int poll = 0; poll < 20; poll++) {
            seen = SeenEntries.sift(entries(1_000 + 100 * poll, 100), seen).seen();
        }
        assertThat(seen).hasSize(1_000);
        assertThat(SeenEntries.sift(List.of(ENTRY), seen).fresh()).containsExactly(ENTRY);
    }

    @Test
    void aLongFeedKeepsTwiceItsLength() {
        List<String> seen = SeenEntries.sift(entries(0, 2_000), List.of()).seen();
        assertThat(seen).hasSize(2_000);
        assertThat(SeenEntries.sift(entries(1, 2_000), seen).fresh()).hasSize(1);
        for (int poll = 1; poll < 5; poll++) {
            seen = SeenEntries.sift(entries(2_000 * poll, 2_000), seen).seen();
        }
        assertThat(seen).hasSize(4_000).doesNotHaveDuplicates();
    }

    private static List<FeedEntry> entries(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> entry("g" + i, "https://a.vn/" + i, "Tin " + i, null))
                .toList();
    }

    private static FeedEntry entry(String id, String link, String title, Instant modified) {
        return new FeedEntry(id, link, title, "", "", null, null, modified, "", List.of());
    }
}
