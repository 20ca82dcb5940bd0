package vn.diembao.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.FunctionHarness;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.Samples;
import vn.diembao.pipeline.tally.TallyMark.What;

/** What {@link TrackHistoryFunction} forgets and keeps out. */
final class RemovedHistoryTest {
    private static final Instant LATER = Samples.NOON.plusSeconds(3_600);

    @Test
    void row73OrderClearsTheStateAndGoesOn() throws Exception {
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"));
            harness.takeOutput();
            String id = seen(Samples.NOON, "một").clipId();
            harness.feed(Sighting.order(id, Removal.EXPIRED, LATER));
            assertThat(harness.takeOutput()).containsExactly(TrackedArticle.removed(id));
            assertThat(harness.rejections()).isEmpty();
            harness.feed(seen(LATER, "một"));
            assertThat(harness.marked())
                    .as("an order is no input; what comes behind it is new")
                    .containsExactly(What.CLIP, What.CLIP);
        }
    }

    @Test
    void row72ErasedInputIsCountedAndNothingIsToldOfIt() throws Exception {
        OperatorSubtaskState older;
        try (var harness = harness(null)) {
            harness.feed(seen(Samples.NOON, "một"));
            older = harness.snapshot();
        }
        try (var harness = harness(older)) {
            Sighting again = seen(LATER, "một").erased();
            assertThat(again.article()).isNull();
            harness.feed(again, again);
            assertThat(harness.takeOutput())
                    .as("what the older state remembers goes too, once")
                    .containsExactly(TrackedArticle.removed(again.clipId()));
            assertThat(harness.rejections())
                    .hasSize(2)
                    .containsOnly(
                            new Rejection(Samples.SOURCE, Stage.NORMALIZE, RejectionReason.ERASED, "", "", LATER));
            assertThat(harness.marked()).containsExactly(What.REJECTION, What.REJECTION);
        }
    }

    @Test
    void row73PostOlderThanPostsAreKeptIsNotTakenIn() throws Exception {
        RetentionPlan month = new RetentionPlan(30, 1, 0, 0);
        try (var harness = FunctionHarness.restored(new TrackHistoryFunction(false, month), Sighting::clipId, null)) {
            Instant longAfter = Samples.NOON.plus(Duration.ofDays(31));
            harness.feed(
                    dated(ArticleKind.SOCIAL, Samples.NOON, longAfter),
                    dated(ArticleKind.SOCIAL, Samples.NOON, Samples.NOON.plus(Duration.ofDays(30))),
                    dated(ArticleKind.PRESS, Samples.NOON, longAfter));
            assertThat(harness.takeOutput())
                    .extracting(tracked -> tracked.article().kind())
                    .containsExactly(ArticleKind.SOCIAL);
            assertThat(harness.rejections())
                    .containsExactly(
                            new Rejection(Samples.SOURCE, Stage.NORMALIZE, RejectionReason.EXPIRED, "", "", longAfter));
        }
    }

    private static FunctionHarness<Sighting, TrackedArticle> harness(OperatorSubtaskState state) throws Exception {
        return FunctionHarness.restored(new TrackHistoryFunction(), Sighting::clipId, state);
    }

    private static Sighting seen(Instant at, String title) {
        return Sighting.of(Samples.article(at, title, "lead", "body"));
    }

    private static Sighting dated(ArticleKind kind, Instant published, Instant readAt) {
        Article read = Samples.article(readAt, "tin", "", "");
        return Sighting.of(new Article(
                read.id(),
                read.url(),
                read.sourceId(),
                kind,
                read.title(),
                "",
                "",
                null,
                null,
                null,
                List.of(),
                "vi",
                published,
                null,
                readAt,
                read.origin(),
                List.of(),
                read.contentHash()));
    }
}
