package vn.diembao.pipeline.revisit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.diembao.model.FeedItem;
import vn.diembao.pipeline.CollectedOutput;
import vn.diembao.pipeline.Samples;

@Timeout(30)
final class RevisitReaderTest {
    private static final Instant NOW = Samples.NOON;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RungSplit FIRST = RungSplit.fresh(HOUR, NOW);

    private final ScriptedClips clips = new ScriptedClips();
    private final CollectedOutput<FeedItem> output = new CollectedOutput<>();
    private final RevisitReader reader =
            new RevisitReader(clips, Duration.ofMillis(1), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void readerWithoutRungsEndsAndAsksForNothing() {
        reader.notifyNoMoreSplits();
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void clipsLeaveInTheirOrderAndThePlaceMovesWithEach() throws Exception {
        clips.answer(clip(1), clip(2));
        reader.addSplits(List.of(FIRST));
        untilCollected(1);
        assertThat(reader.snapshotState(1)).containsExactly(FIRST.after(clip(1)));
        untilCollected(2);
        assertThat(output.records())
                .extracting(FeedItem::url)
                .containsExactly("https://bao-mau.vn/1", "https://bao-mau.vn/2");
        assertThat(output.records()).extracting(FeedItem::fetchedAt).containsOnly(NOW);
        assertThat(reader.snapshotState(2)).containsExactly(FIRST.after(clip(1)).after(clip(2)));
    }

    @Test
    void clipIsAskedForOnceItsRungIsReached() throws Exception {
        clips.answer(clip(1));
        reader.addSplits(List.of(FIRST));
        untilCollected(1);
        assertThat(clips.until).startsWith(NOW.minus(HOUR));
    }

    @Test
    void nextQuestionKnowsWhatWasHandedOn() throws Exception {
        clips.answer(clip(1), clip(2)).answer(clip(3));
        reader.addSplits(List.of(FIRST));
        untilCollected(3);
        assertThat(clips.asked).startsWith(FIRST, FIRST.after(clip(1)).after(clip(2)));
    }

    @Test
    void row52IndexThatIsAwayIsAskedAgainAndNothingIsSkipped() throws Exception {
        clips.fail(new IOException("connection refused"))
                .fail(new IllegalStateException("503"))
                .answer(clip(1));
        reader.addSplits(List.of(FIRST));
        untilCollected(1);
        assertThat(clips.asked).startsWith(FIRST, FIRST, FIRST);
        assertThat(reader.snapshotState(1)).containsExactly(FIRST.after(clip(1)));
    }

    @Test
    void rungsHaveTheirOwnPlaces() throws Exception {
        RungSplit second = RungSplit.fresh(Duration.ofDays(1), NOW);
        clips.answer(clip(7)).answer(clip(1));
        reader.addSplits(List.of(FIRST, second));
        untilCollected(2);
        assertThat(reader.snapshotState(1)).containsExactly(FIRST.after(clip(7)), second.after(clip(1)));
    }

    @Test
    void manyClipsLeaveOneByOne() throws Exception {
        clips.answer(IntStream.range(0, 50).mapToObj(RevisitReaderTest::clip).toArray(DueClip[]::new));
        reader.addSplits(List.of(FIRST));
        untilCollected(1);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
        assertThat(output.records()).hasSize(2);
    }

    private void untilCollected(int count) throws Exception {
        while (output.records().size() < count) {
            if (reader.pollNext(output) == InputStatus.NOTHING_AVAILABLE) {
                reader.isAvailable().get(10, SECONDS);
            }
        }
    }

    private static DueClip clip(int number) {
        String url = "https://bao-mau.vn/" + number;
        return new DueClip(
                "id-" + number,
                NOW.minus(Duration.ofHours(2)).plusSeconds(number),
                new DueClip.Page(url, Samples.SOURCE, "Tin", null, List.of(), List.of(), null, null));
    }

    /** An index that answers by a script, and with nothing behind its end. */
    private static final class ScriptedClips implements DueClips {
        private final Deque<Object> script = new ArrayDeque<>();
        private final List<RungSplit> asked = new CopyOnWriteArrayList<>();
        private final List<Instant> until = new CopyOnWriteArrayList<>();

        synchronized ScriptedClips answer(DueClip... clips) {
            script.add(Arrays.asList(clips));
            return this;
        }

        synchronized ScriptedClips fail(Exception failure) {
            script.add(failure);
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public synchronized List<DueClip> next(RungSplit rung, Instant upTo) throws IOException {
            asked.add(rung);
            until.add(upTo);
            Object next = script.isEmpty() ? List.of() : script.remove();
            if (next instanceof IOException e) {
                throw e;
            }
            if (next instanceof RuntimeException e) {
                throw e;
            }
            return (List<DueClip>) next;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
