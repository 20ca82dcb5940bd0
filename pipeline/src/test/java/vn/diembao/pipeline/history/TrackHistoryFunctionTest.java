package vn.diembao.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.model.Article;
import vn.diembao.model.History;
import vn.diembao.model.Reaction;
import vn.diembao.model.RejectionReason;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark.What;

final class TrackHistoryFunctionTest {
    private static final Instant LATER = Samples.NOON.plusSeconds(3_600);

    @Test
    void letsNewChangedAndWithdrawnThroughAndCountsEach() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"), seen(LATER, "một"), seen(LATER, "hai"), gone(LATER.plusSeconds(1)));
            List<TrackedArticle> out = harness.takeOutput();
            assertThat(out).hasSize(3);
            assertThat(out.get(0).article().title()).isEqualTo("một");
            assertThat(out.get(1).history().versions()).hasSize(2);
            assertThat(out.get(2).article()).isNull();
            assertThat(out.get(2).history().withdrawnAt()).isEqualTo(LATER.plusSeconds(1));
            assertThat(harness.marked()).containsExactly(What.CLIP, What.DUPLICATE, What.UPDATE, What.UPDATE);
        }
    }

    @Test
    void pageGoneThatNeverWasAClipIsRejectedOnce() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(gone(Samples.NOON));
            assertThat(harness.takeOutput()).isEmpty();
            assertThat(harness.rejections()).singleElement().satisfies(rejection -> {
                assertThat(rejection.reason()).isEqualTo(RejectionReason.PAGE_GONE);
                assertThat(rejection.url()).isEqualTo(Samples.URL);
            });
            assertThat(harness.marked()).containsExactly(What.REJECTION);
        }
    }

    @Test
    void countsAreToldOfAClipAloneAndMakeNoVersion() throws Exception {
        Reaction counts = new Reaction(5L, 1L, 0L, null);
        Sighting look = seen(Samples.NOON, "một");
        Sighting counted = Sighting.counted(look.clipId(), look.sourceId(), LATER, counts);
        try (var harness = harness(null)) {
            harness.feed(counted);
            assertThat(harness.takeOutput()).as("no clip of that id").isEmpty();
            harness.feed(look, counted);
            assertThat(harness.takeOutput().get(1)).satisfies(tracked -> {
                assertThat(tracked.reaction()).isEqualTo(counts);
                assertThat(tracked.toBeRemoved()).isFalse();
                assertThat(tracked.history().versions()).hasSize(1);
            });
            assertThat(harness.marked()).containsExactly(What.DUPLICATE, What.CLIP, What.DUPLICATE);
        }
    }

    @Test
    void withoutStateGoesOnWithTheStoredHistory() throws Exception {
        History stored = ((HistoryVerdict.NewClip) HistoryKeeper.judge(null, seen(Samples.NOON, "một"))).history();
        try (var harness = harness(null)) {
            harness.feed(
                    seen(LATER, "một").withStored(stored), seen(LATER, "hai").withStored(stored));
            assertThat(harness.takeOutput()).singleElement().satisfies(tracked -> assertThat(
                            tracked.history().firstSeenAt())
                    .isEqualTo(Samples.NOON));
            assertThat(harness.marked()).containsExactly(What.DUPLICATE, What.UPDATE);
        }
    }

    @Test
    void stateGoesBeforeAnOlderStoredHistory() throws Exception {
        History stored = ((HistoryVerdict.NewClip) HistoryKeeper.judge(null, seen(Samples.NOON, "một"))).history();
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"), seen(LATER, "hai"));
            harness.feed(seen(LATER.plusSeconds(1), "ba").withStored(stored));
            assertThat(harness.takeOutput().get(2).history().versions()).hasSize(3);
        }
    }

    @Test
    void aReplayRewritesClipsAndCountsOnlyWhatItReadDifferently() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"), seen(LATER, "hai"));
            state = harness.snapshot();
        }
        try (var harness = FunctionHarness.restored(
                new TrackHistoryFunction(true, RetentionPlan.FOR_GOOD), Sighting::clipId, state)) {
            harness.feed(seen(Samples.NOON, "một!"), seen(LATER, "hai"), seen(LATER, "hai!"));
            List<TrackedArticle> out = harness.takeOutput();
            assertThat(out)
                    .extracting(tracked ->
                            tracked.article() == null ? "" : tracked.article().title())
                    .as("an older version's text is not shown")
                    .containsExactly("", "hai", "hai!");
            assertThat(out.get(2).history().versions()).hasSize(2);
            assertThat(out.get(2).history().updatedAt()).isEqualTo(LATER);
            assertThat(harness.marked()).containsExactly(What.UPDATE, What.DUPLICATE, What.UPDATE);
        }
    }

    @ParameterizedTest
    @CsvSource({"published_missing", "published_clamped"})
    void editOfATextWithoutItsOwnDateKeepsTheTimeOfItsFirstSight(String flag) throws Exception {
        try (var harness = harness(null)) {
            harness.feed(flagged(Samples.NOON, "một", flag), flagged(LATER, "hai", flag));
            assertThat(harness.takeOutput())
                    .extracting(tracked -> tracked.article().publishedAt())
                    .containsExactly(Samples.NOON, Samples.NOON);
        }
    }

    @Test
    void editThatBringsTheOutletsDateIsDatedByIt() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(flagged(Samples.NOON, "một", "published_missing"), seen(LATER, "hai"));
            assertThat(harness.takeOutput().get(1).article().publishedAt()).isEqualTo(LATER);
        }
    }

    @Test
    void row57KnowsItsClipsAfterARestore() throws Exception {
        OperatorSubtaskState state;
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"), seen(LATER, "hai"));
            state = harness.snapshot();
        }
        try (var harness = harness(state)) {
            harness.feed(seen(LATER, "một"), gone(LATER.plusSeconds(2)));
            assertThat(harness.takeOutput()).singleElement().satisfies(tracked -> {
                assertThat(tracked.history().versions()).hasSize(2);
                assertThat(tracked.history().versions().get(1).changed()).containsExactly("title");
                assertThat(tracked.history().withdrawnAt()).isEqualTo(LATER.plusSeconds(2));
            });
            assertThat(harness.marked()).containsExactly(What.DUPLICATE, What.UPDATE);
        }
    }

    @Test
    void row57TellsOnceMoreOfAClipThatWasStoredBehindTheCheckpoint() throws Exception {
        History stored = ((HistoryVerdict.NewClip) HistoryKeeper.judge(null, seen(Samples.NOON, "một"))).history();
        OperatorSubtaskState before;
        try (var harness = harness(null)) {
            before = harness.snapshot();
        }
        try (var harness = harness(before)) {
            harness.feed(
                    seen(LATER, "một").withStored(stored), seen(LATER, "một").withStored(stored));
            assertThat(harness.takeOutput()).singleElement().satisfies(tracked -> {
                assertThat(tracked.article().title()).isEqualTo("một");
                assertThat(tracked.history()).isEqualTo(stored);
                assertThat(tracked.told()).isEqualTo(TrackedArticle.Told.RETOLD);
            });
            assertThat(harness.marked()).containsExactly(What.DUPLICATE, What.DUPLICATE);
        }
    }

    @Test
    void row57TellsOfAnEditedClipByItsNewestTextAlone() throws Exception {
        History stored;
        OperatorSubtaskState before;
        try (var harness = harness(null)) {
            before = harness.snapshot();
            harness.feed(seen(Samples.NOON, "một"), seen(LATER, "hai"));
            stored = harness.takeOutput().get(1).history();
        }
        try (var harness = harness(before)) {
            harness.feed(
                    seen(Samples.NOON, "một").withStored(stored),
                    seen(LATER, "hai").withStored(stored));
            assertThat(harness.takeOutput())
                    .extracting(tracked -> tracked.article().title())
                    .containsExactly("hai");
        }
    }

    @Test
    void row57LeavesAStoredClipAloneWhereTheCheckpointKnewOfIt() throws Exception {
        History stored = ((HistoryVerdict.NewClip) HistoryKeeper.judge(null, seen(Samples.NOON, "một"))).history();
        OperatorSubtaskState before;
        try (var harness = harness(null)) {
            harness.feed(seen(LATER, "một").withStored(stored));
            before = harness.snapshot();
        }
        try (var harness = harness(before)) {
            harness.feed(seen(LATER, "một").withStored(stored));
            assertThat(harness.takeOutput()).isEmpty();
        }
    }

    private static FunctionHarness<Sighting, TrackedArticle> harness(OperatorSubtaskState state) throws Exception {
        return FunctionHarness.restored(new TrackHistoryFunction(), Sighting::clipId, state);
    }

    private static Sighting seen(Instant at, String title) {
        return Sighting.of(Samples.article(at, title, "lead", "body"));
    }

    private static Sighting flagged(Instant at, String title, String flag) {
        Article read = Samples.article(at, title, "lead", "body");
        return Sighting.of(new Article(
                read.id(),
                read.url(),
                read.sourceId(),
                read.kind(),
                title,
                read.lead(),
                read.body(),
                null,
                null,
                null,
                List.of(),
                "vi",
                at,
                null,
                at,
                read.origin(),
                List.of(flag),
                read.contentHash()));
    }

    private static Sighting gone(Instant at) {
        Sighting seen = seen(at, "");
        return Sighting.gone(seen.clipId(), seen.sourceId(), seen.url(), at);
    }
}
