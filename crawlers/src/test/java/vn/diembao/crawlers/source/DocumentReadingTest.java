package vn.diembao.crawlers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.diembao.crawlers.feed.FeedDocument;
import vn.diembao.crawlers.feed.FeedEntry;
import vn.diembao.crawlers.outlet.FeedForm;
import vn.diembao.crawlers.outlet.FeedGrade;
import vn.diembao.crawlers.outlet.OutletFeed;
import vn.diembao.crawlers.outlet.PollPace;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.model.PollSign;

final class DocumentReadingTest {
    private static final Instant NOW = Instant.parse("2026-07-20T00:00:00Z");
    private static final FeedSpec SPEC = FeedSpecs.of("s", "http://a/rss", 60_000, 0);
    private static final FeedSplit FRESH = FeedSplit.fresh(SPEC.feedUrl());

    @Test
    void aHealthyFeedShowsNoSign() {
        FeedSplit before = after(FRESH, live(FRESH, Entries.of(0, 20)));
        DocumentReading reading = live(before, Entries.of(5, 20));
        assertThat(reading.fresh()).hasSize(5);
        assertThat(reading.signs()).isEmpty();
        assertThat(reading.detail()).isEmpty();
    }

    @Test
    void aFirstPollMissesNothing() {
        assertThat(live(FRESH, Entries.of(0, 20)).signs()).isEmpty();
    }

    @Test
    void entriesMayHaveBeenMissedWhenNoneIsKnown() {
        FeedSplit before = after(FRESH, live(FRESH, Entries.of(0, 20)));
        assertThat(live(before, Entries.of(20, 20)).signs()).containsExactly(PollSign.NO_OVERLAP);
        assertThat(live(before, Entries.of(19, 20)).signs()).isEmpty();
    }

    @Test
    void aFeedWithoutEntriesIsEmptyAndKeepsWhatWasKnown() {
        FeedSplit before = after(FRESH, live(FRESH, List.of(Entries.at(1, NOW))));
        DocumentReading reading = live(before, List.of());
        assertThat(reading.signs()).containsExactly(PollSign.EMPTY);
        assertThat(reading.seen()).isEqualTo(before.seen());
        assertThat(reading.memory().newest()).isEqualTo(NOW);
    }

    @Test
    void aFeedIsStaleFourteenDaysAfterItsNewestEntry() {
        Instant limit = NOW.minus(Duration.ofDays(14));
        FeedEntry old = Entries.at(1, limit.minusSeconds(86_400));
        assertThat(live(FRESH, List.of(old, Entries.at(2, limit))).signs()).isEmpty();
        assertThat(live(FRESH, List.of(old, Entries.at(2, limit.minusSeconds(1))))
                        .signs())
                .containsExactly(PollSign.STALE);
    }

    @Test
    void row24AMistakenYearHidesNoStaleFeedAndNoDateMakesNone() {
        FeedEntry future = Entries.at(1, Instant.parse("9999-01-01T00:00:00Z"));
        FeedEntry old = Entries.at(2, Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(live(FRESH, List.of(future, old)).signs()).containsExactly(PollSign.STALE);
        assertThat(live(FRESH, Entries.of(0, 3)).signs()).isEmpty();
    }

    @Test
    void aFeedThatFellSilentBecomesStaleThoughItDoesNotChange() {
        FeedSplit before = after(FRESH, live(FRESH, List.of(Entries.at(1, NOW))));
        assertThat(PollSigns.of(before.memory(), NOW.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(PollSigns.of(before.memory(), NOW.plus(Duration.ofDays(15)))).containsExactly(PollSign.STALE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "titles.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aChannelThatIsNotTheExpectedOneIsSaid(String what, String expected, String found, boolean wrong) {
        FeedDocument document = Entries.document(found == null ? "" : found, Entries.of(0, 3));
        DocumentReading reading = DocumentReading.of(titled(expected), FRESH, document, NOW, true);
        assertThat(reading.signs().contains(PollSign.WRONG_TITLE)).as(what).isEqualTo(wrong);
        assertThat(reading.fresh()).as("handed on all the same").hasSize(3);
        assertThat(PollSigns.of(reading.memory(), NOW)).as("and after a 304").isEqualTo(reading.signs());
    }

    @Test
    void row26AHundredTimesTheUsualIsTakenBitByBitAndNothingIsLost() {
        FeedSplit split = after(FRESH, live(FRESH, Entries.of(0, 15)));
        List<FeedEntry> surge = Entries.of(15, 1_500);
        List<Integer> taken = Stream.iterate(live(split, surge), reading -> live(after(FRESH, reading), surge))
                .limit(9)
                .map(reading -> reading.fresh().size())
                .toList();
        assertThat(taken).containsExactly(200, 200, 200, 200, 200, 200, 200, 100, 0);

        DocumentReading first = live(split, surge);
        assertThat(first.signs()).contains(PollSign.HELD_BACK);
        assertThat(first.detail()).isEqualTo("held back 1300 entries: 100 times the usual");
        assertThat(first.fresh()).isEqualTo(surge.subList(0, 200));
    }

    @Test
    void row26ASurgeAndWhatIsLeftOfItAreNotTheNextMeasure() {
        FeedSplit split = after(FRESH, live(FRESH, Entries.of(0, 15)));
        for (int poll = 0; poll < 3; poll++) {
            split = after(split, live(split, Entries.of(15, 590)));
            assertThat(split.memory().mostFresh()).isEqualTo(15);
        }
        assertThat(split.memory().heldBack()).isZero();
        split = after(split, live(split, Entries.of(600, 100)));
        assertThat(split.memory().mostFresh()).as("the usual grows again").isEqualTo(95);
    }

    @Test
    void row26AFeedThatIsUsuallyLargeMayBringTenTimesAsMuch() {
        FeedSplit split = after(FRESH, live(FRESH, Entries.of(0, 50)));
        assertThat(live(split, Entries.of(50, 500)).fresh()).hasSize(500);
        assertThat(live(split, Entries.of(50, 501)).fresh()).hasSize(500);
    }

    @Test
    void row26WhatIsReadWholeIsNotHeldBack() {
        FeedSplit split = after(FRESH, live(FRESH, Entries.of(0, 15)));
        FeedDocument surge = Entries.document("", Entries.of(15, 1_500));
        FeedSpec archive = FeedSpecs.archive("s", SPEC.feedUrl());
        assertThat(DocumentReading.of(SPEC, split, surge, NOW, false).fresh()).hasSize(1_500);
        assertThat(DocumentReading.of(archive, split, surge, NOW, true).fresh()).hasSize(1_500);
        assertThat(live(FRESH, Entries.of(0, 1_500)).fresh()).as("a first poll").hasSize(1_500);
    }

    private static DocumentReading live(FeedSplit before, List<FeedEntry> entries) {
        return DocumentReading.of(SPEC, before, Entries.document("Tin", entries), NOW, true);
    }

    private static FeedSplit after(FeedSplit before, DocumentReading reading) {
        return before.answered(null, null, "h", reading.seen()).remembering(reading.memory());
    }

    private static FeedSpec titled(String title) {
        OutletFeed feed =
                new OutletFeed(SPEC.feedUrl(), FeedForm.FEED, null, FeedGrade.VERIFIED, PollPace.DEFAULT, title);
        return new FeedSpec("s", feed, ReadingPolicy.DEFAULT);
    }
}
