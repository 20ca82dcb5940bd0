package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.diembao.crawlers.feed.FeedEntry;

final class SeenEntriesTest {
    private static final FeedEntry ENTRY = Entries.entry("g", "https://a.vn/1", "Tin một", null);

    @Test
    void whatWasHandedOnIsNotFreshAgain() {
        List<String> seen = sift(List.of(ENTRY), List.of()).seen();
        SeenEntries.Sifted again = sift(List.of(ENTRY), seen);
        assertThat(again.fresh()).isEmpty();
        assertThat(again.seen()).isEqualTo(seen);
    }

    @Test
    void whatAnotherPartOfTheFeedHeldIsNotForgotten() {
        List<FeedEntry> much = Entries.of(0, 1_500);
        List<String> seen = sift(much, List.of()).seen();
        List<String> after =
                SeenEntries.sift(List.of(ENTRY), seen, Integer.MAX_VALUE, 6_000).seen();
        assertThat(sift(much, after).fresh()).isEmpty();
    }

    @Test
    void row25AGuidUsedForTwoEntriesLosesNone() {
        FeedEntry other = Entries.entry("g", "https://a.vn/2", "Tin hai", null);
        assertThat(sift(List.of(ENTRY, other), List.of()).fresh()).containsExactly(ENTRY, other);
        List<String> seen = sift(List.of(ENTRY), List.of()).seen();
        assertThat(sift(List.of(other), seen).fresh()).containsExactly(other);
    }

    @Test
    void row25AChangedEntryComesAgain() {
        List<String> seen = sift(List.of(ENTRY), List.of()).seen();
        assertThat(List.of(
                        Entries.entry("g", "https://a.vn/1", "Tin một (sửa)", null),
                        Entries.entry("g", "https://a.vn/1?v=2", "Tin một", null)))
                .allSatisfy(changed ->
                        assertThat(sift(List.of(changed), seen).fresh()).containsExactly(changed));
    }

    @Test
    void row25NeitherANewGuidNorATrackingParameterMakesNews() {
        List<String> seen = sift(List.of(ENTRY), List.of()).seen();
        FeedEntry renamed = Entries.entry("g2", "https://a.vn/1?utm_source=rss#top", "Tin một", null);
        assertThat(sift(List.of(renamed), seen).fresh()).isEmpty();
    }

    @Test
    void row26FiveThousandOldEntriesDatedAnewAreNoNews() {
        List<String> seen = sift(Entries.of(0, 5_000), List.of()).seen();
        List<FeedEntry> dated = IntStream.range(0, 5_000)
                .mapToObj(i -> Entries.at(i, Instant.EPOCH.plusSeconds(i)))
                .toList();
        assertThat(sift(dated, seen).fresh()).isEmpty();
    }

    @Test
    void anEntryEditedAfterItWasPublishedComesAgain() {
        FeedEntry published = Entries.edited(1, Instant.EPOCH, Instant.EPOCH);
        List<String> seen = sift(List.of(published), List.of()).seen();
        FeedEntry edited = Entries.edited(1, Instant.EPOCH, Instant.EPOCH.plusSeconds(600));
        assertThat(sift(List.of(edited), seen).fresh()).containsExactly(edited);
    }

    @Test
    void row26OneTimeOfEditForTheWholeFeedIsNoNews() {
        List<String> seen = sift(Entries.of(0, 5), List.of()).seen();
        List<FeedEntry> written = IntStream.range(0, 5)
                .mapToObj(i -> Entries.edited(i, Instant.EPOCH, Instant.EPOCH.plusSeconds(600)))
                .toList();
        assertThat(sift(written, seen).fresh()).isEmpty();
    }

    @Test
    void row26StampsOfADocumentWrittenOverTwoSecondsAreNoNews() {
        List<String> seen = sift(stamped(0), List.of()).seen();
        assertThat(sift(stamped(900), seen).fresh()).isEmpty();
    }

    @Test
    void row26AnEditAmongStampsOfTheDocumentIsNews() {
        List<String> seen = sift(stamped(0), List.of()).seen();
        List<FeedEntry> entries = new ArrayList<>(stamped(900));
        FeedEntry edited = Entries.edited(7, Instant.EPOCH, Instant.EPOCH.plusSeconds(800));
        entries.set(7, edited);
        assertThat(sift(entries, seen).fresh()).containsExactly(edited);
    }

    @Test
    void fourEntriesEditedAtOnceAreFourEdits() {
        List<String> seen = sift(Entries.of(0, 10), List.of()).seen();
        List<FeedEntry> edited = IntStream.range(0, 4)
                .mapToObj(i -> Entries.edited(i, Instant.EPOCH, Instant.EPOCH.plusSeconds(600)))
                .toList();
        assertThat(sift(edited, seen).fresh()).isEqualTo(edited);
    }

    /** Thirty entries, all said to be edited at that second, or the next for the last half. */
    private static List<FeedEntry> stamped(int second) {
        return IntStream.range(0, 30)
                .mapToObj(i -> Entries.edited(i, Instant.EPOCH, Instant.EPOCH.plusSeconds(second + 60 + i / 15)))
                .toList();
    }

    @Test
    void anEntryWithoutWordsIsKnownByWhenItChanged() {
        FeedEntry bare = Entries.entry("g", "https://a.vn/1", "", Instant.EPOCH);
        List<String> seen = sift(List.of(bare), List.of()).seen();
        assertThat(sift(List.of(bare), seen).fresh()).isEmpty();
        FeedEntry changed = Entries.entry("g", "https://a.vn/1", "", Instant.EPOCH.plusSeconds(1));
        assertThat(sift(List.of(changed), seen).fresh()).containsExactly(changed);
        assertThat(sift(List.of(changed), seen).overlaps()).isTrue();
    }

    @Test
    void row26EntriesOverTheLimitAreNotRememberedAndComeAgain() {
        SeenEntries.Sifted first = SeenEntries.sift(Entries.of(0, 5), List.of(), 2, 1_000);
        assertThat(first.fresh()).extracting(FeedEntry::title).containsExactly("Tin 0", "Tin 1");
        assertThat(first.heldBack()).isEqualTo(3);
        SeenEntries.Sifted second = SeenEntries.sift(Entries.of(0, 5), first.seen(), 2, 1_000);
        assertThat(second.fresh()).extracting(FeedEntry::title).containsExactly("Tin 2", "Tin 3");
        assertThat(second.heldBack()).isEqualTo(1);
    }

    @Test
    void anEntryEditedSinceStillOverlaps() {
        List<String> seen = sift(Entries.of(0, 3), List.of()).seen();
        assertThat(sift(List.of(Entries.entry("g", "https://a.vn/2", "Tin hai (sửa)", null)), seen)
                        .overlaps())
                .isTrue();
        assertThat(sift(Entries.of(3, 3), seen).overlaps()).isFalse();
    }

    @Test
    void twoEqualEntriesOfOnePollAreBothFreshAndKnownOnce() {
        SeenEntries.Sifted sifted = sift(List.of(ENTRY, ENTRY), List.of());
        assertThat(sifted.fresh()).containsExactly(ENTRY, ENTRY);
        assertThat(sifted.seen()).hasSize(1);
    }

    @Test
    void freshEntriesKeepTheFeedsOrder() {
        List<FeedEntry> entries = Entries.of(0, 5);
        List<String> seen = sift(List.of(entries.get(2)), List.of()).seen();
        assertThat(sift(entries, seen).fresh())
                .extracting(FeedEntry::title)
                .containsExactly("Tin 0", "Tin 1", "Tin 3", "Tin 4");
    }

    @Test
    void anEntryGoneFromTheFeedStaysKnownForAThousandNewerOnes() {
        List<String> seen = sift(List.of(ENTRY), List.of()).seen();
        seen = sift(Entries.of(0, 100), seen).seen();
        assertThat(sift(List.of(ENTRY), seen).fresh()).isEmpty();
        for (int poll = 0; poll < 20; poll++) {
            seen = sift(Entries.of(1_000 + 100 * poll, 100), seen).seen();
        }
        assertThat(seen).hasSize(1_000);
        assertThat(sift(List.of(ENTRY), seen).fresh()).containsExactly(ENTRY);
    }

    @Test
    void aLongFeedKeepsTwiceItsLength() {
        List<String> seen = sift(Entries.of(0, 2_000), List.of()).seen();
        assertThat(seen).hasSize(2_000);
        assertThat(sift(Entries.of(1, 2_000), seen).fresh()).hasSize(1);
        for (int poll = 1; poll < 5; poll++) {
            seen = sift(Entries.of(2_000 * poll, 2_000), seen).seen();
        }
        assertThat(seen).hasSize(4_000).doesNotHaveDuplicates();
    }

    private static SeenEntries.Sifted sift(List<FeedEntry> entries, List<String> seenBefore) {
        return SeenEntries.sift(entries, seenBefore, Integer.MAX_VALUE, 1_000);
    }
}
