package vn.diembao.pipeline.revisit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.FeedItem;

/**
 * Asks the index for clips that are due, hands them on one by one, and asks again: at once while there are more, else
 * after the plan's time. Ends when it is told that there are no rungs. While the index does not answer, nothing is due and no place moves (row 52).
 *
 * <p>All bookkeeping happens on the task thread; the worker only asks.
 */
final class RevisitReader implements SourceReader<FeedItem, RungSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(RevisitReader.class);

    private final DueClips clips;
    private final Duration every;
    private final Clock clock;
    private final Ladder ladder = new Ladder();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, RevisitReader::daemon);
    private volatile CompletableFuture<Void> available = CompletableFuture.completedFuture(null);
    private boolean asking;
    private boolean moreMayBeDue = true;
    private boolean ended;

    RevisitReader(DueClips clips, Duration every, Clock clock) {
        this.clips = clips;
        this.every = every;
        this.clock = clock;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** What the index said of all rungs. */
    private record Answer(List<Found> found) {}

    private record Found(RungSplit rung, List<DueClip> clips) {}

    @Override
    public void start() {
        // Rungs come from the enumerator.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<FeedItem> output) {
        if (ended) {
            return InputStatus.END_OF_INPUT;
        }
        takeAnswer();
        if (ladder.hasNext()) {
            output.collect(ladder.next().item(clock.instant()));
        }
        if (ladder.hasNext()) {
            return InputStatus.MORE_AVAILABLE;
        }
        ask();
        rest();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<RungSplit> snapshotState(long checkpointId) {
        return ladder.snapshot();
    }

    @Override
    public void addSplits(List<RungSplit> rungs) {
        rungs.forEach(ladder::add);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        ended = true;
        available.complete(null);
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        clips.close();
    }

    private void takeAnswer() {
        Answer answer = answers.poll();
        if (answer != null) {
            asking = false;
            answer.found().forEach(found -> ladder.found(found.rung(), found.clips()));
            moreMayBeDue = ladder.hasNext();
        }
    }

    private void ask() {
        List<RungSplit> rungs = ladder.snapshot();
        if (asking || rungs.isEmpty()) {
            return;
        }
        asking = true;
        long wait = moreMayBeDue ? 0 : every.toMillis();
        var unused = worker.schedule(
                () -> {
                    answers.add(new Answer(find(rungs)));
                    available.complete(null);
                },
                wait,
                TimeUnit.MILLISECONDS);
    }

    private List<Found> find(List<RungSplit> rungs) {
        List<Found> found = new ArrayList<>();
        Instant now = clock.instant();
        try {
            for (RungSplit rung : rungs) {
                found.add(new Found(rung, clips.next(rung, now.minus(rung.rung()))));
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("clips that are due cannot be asked for now, why={}", e.toString());
        }
        return found;
    }

    /** A future that was handed out stays until it is completed: the runtime goes on waiting for that one. */
    private void rest() {
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        if (!answers.isEmpty()) {
            available.complete(null);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "revisit-reader");
        thread.setDaemon(true);
        return thread;
    }
}
