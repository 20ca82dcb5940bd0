package vn.diembao.pipeline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import vn.diembao.model.FeedItem;
import vn.diembao.model.FeedPoll;
import vn.diembao.model.PollOutcome;
import vn.diembao.model.Reaction;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.removal.ScriptedErasures;
import vn.diembao.pipeline.tally.TallyMark;
import vn.diembao.pipeline.tally.TallyMark.What;

final class FeedFunctionsTest {
    private static final FeedItem ONE = Samples.item(Samples.URL, "Tin một", "Tóm tắt");
    private static final FeedItem TWO = Samples.item("https://bao-mau.vn/bai-2.html", "Tin hai", "");

    @Test
    void pollIsTakenApartAndEachEntryCounted() throws Exception {
        try (var harness = FunctionHarness.of(new SplitPollFunction())) {
            harness.feed(poll(PollOutcome.ANSWERED, List.of(ONE, TWO), List.of(Samples.rejection(""))));
            assertThat(harness.takeOutput()).containsExactly(ONE, TWO);
            assertThat(harness.rejections()).containsExactly(Samples.rejection(""));
            assertThat(harness.marked()).containsExactly(What.POLL, What.ITEM, What.REJECTION, What.ITEM, What.ITEM);
        }
    }

    @Test
    void failedPollIsCountedWithItsReason() throws Exception {
        try (var harness = FunctionHarness.of(new SplitPollFunction())) {
            harness.feed(poll(PollOutcome.FAILED, List.of(), List.of()));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.marks())
                    .containsExactly(new TallyMark(Samples.SOURCE, What.POLL, "FAILED", "why", Samples.NOON));
        }
    }

    @Test
    void row72ErasedAddressIsRefusedUntoldAndForgotten() throws Exception {
        OperatorSubtaskState state;
        try (var harness = deduplicate(null)) {
            harness.feed(ONE);
            state = harness.snapshot();
        }
        try (var harness = deduplicate(state, ONE.url())) {
            harness.feed(ONE, TWO);
            assertThat(harness.takeOutput()).containsExactly(TWO);
            assertThat(harness.rejections())
                    .containsExactly(
                            new Rejection(Samples.SOURCE, Stage.FEED, RejectionReason.ERASED, "", "", ONE.fetchedAt()));
            assertThat(harness.marked()).containsExactly(What.REJECTION);
            state = harness.snapshot();
        }
        try (var harness = deduplicate(state)) {
            harness.feed(ONE, TWO);
            assertThat(harness.takeOutput()).as("nothing was remembered of it").containsExactly(ONE);
        }
    }

    @Test
    void row25AddressGoesOnOnceWhicheverFeedBringsIt() throws Exception {
        try (var harness = deduplicate(null)) {
            FeedItem elsewhere = new FeedItem(
                    "bao-khac",
                    "https://x/rss",
                    "another-guid",
                    ONE.url(),
                    ONE.title(),
                    ONE.summary(),
                    "",
                    null,
                    null,
                    null,
                    List.of("Lao động"),
                    Samples.NOON.plusSeconds(60));
            harness.feed(ONE, elsewhere, TWO, ONE);
            assertThat(harness.takeOutput()).containsExactly(ONE, TWO);
            assertThat(harness.marks())
                    .containsExactly(
                            TallyMark.of(What.DUPLICATE, "bao-khac", Samples.NOON.plusSeconds(60)),
                            TallyMark.of(What.DUPLICATE, Samples.SOURCE, Samples.NOON));
        }
    }

    @Test
    void postThatBringsCountsAloneGoesOnAndSaysNothingOfItsText() throws Exception {
        FeedItem post = Samples.post("Bài đăng", new Reaction(1L, 0L, 0L, null));
        FeedItem counted = Samples.counted(post, new Reaction(5L, 1L, 0L, null));
        try (var harness = deduplicate(null)) {
            harness.feed(post, counted, post, counted);
            assertThat(harness.takeOutput()).containsExactly(post, counted, counted);
            assertThat(harness.marked()).containsExactly(What.DUPLICATE);
        }
    }

    @Test
    void editedEntryGoesOnAgain() throws Exception {
        FeedItem edited = Samples.item(Samples.URL, "Tin một", "Tóm tắt đã sửa");
        FeedItem touched = modified(ONE, Samples.NOON);
        try (var harness = deduplicate(null)) {
            harness.feed(ONE, edited, edited, touched, touched);
            assertThat(harness.takeOutput()).containsExactly(ONE, edited, touched);
        }
    }

    @Test
    void row57SeenAddressesSurviveARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = deduplicate(null)) {
            harness.feed(ONE);
            state = harness.snapshot();
        }
        try (var harness = deduplicate(state)) {
            harness.feed(ONE, TWO);
            assertThat(harness.takeOutput()).containsExactly(TWO);
        }
    }

    private static FunctionHarness<FeedItem, FeedItem> deduplicate(OperatorSubtaskState state, String... erased)
            throws Exception {
        return FunctionHarness.restored(new DeduplicateItemFunction(ScriptedErasures.of(erased)), FeedItem::url, state);
    }

    private static FeedPoll poll(PollOutcome outcome, List<FeedItem> items, List<Rejection> rejected) {
        return new FeedPoll(
                Samples.SOURCE,
                "https://bao-mau.vn/rss",
                Samples.NOON,
                outcome,
                200,
                "why",
                3,
                items,
                rejected,
                Set.of());
    }

    private static FeedItem modified(FeedItem item, Instant at) {
        return new FeedItem(
                item.sourceId(),
                item.feedUrl(),
                item.entryId(),
                item.url(),
                item.title(),
                item.summary(),
                item.content(),
                null,
                item.publishedAt(),
                at,
                List.of(),
                item.fetchedAt());
    }
}
