package vn.diembao.crawlers.source;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.FeedPoll;

/**
 * Polls the feeds it was given when they are due and waits in between: the availability future is completed by a timer at
 * the next due time or by a worker whose poll has come back, so an idle reader takes no turn of the task thread.
 *
 * <p>All bookkeeping happens on the task thread; workers only poll. A poll is handed on together with the validators it
 * brought, so a checkpoint sees a feed before a poll or after it, never in between.
 */
final class FeedReader implements SourceReader<FeedPoll, FeedSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    /** A host has one at a time, so this many may hang before another host waits for the deadline of one. */
    private static final int MAX_WORKERS = 64;

    private static final int IDLE_SECONDS = 30;

    private final Map<String, FeedSpec> specs;
    private final FeedPoller poller;
    private final Clock clock;
    private final PollSchedule schedule;
    private final Queue<CompletableFuture<PolledFeed>> polled = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = workers();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(FeedReader::daemon);
    private volatile CompletableFuture<Void> available = CompletableFuture.completedFuture(null);
    private ScheduledFuture<?> alarm;
    private boolean noMoreSplits;

    FeedReader(Map<String, FeedSpec> specs, FeedPoller poller, PollLimit limit, Clock clock) {
        this.specs = specs;
        this.poller = poller;
        this.clock = clock;
        this.schedule = new PollSchedule(limit);
    }

    @Override
    public void start() {
        // Splits come from the enumerator; until then there is nothing to do.
    }

    @Override
    public InputStatus pollNext(ReaderOutput<FeedPoll> output) {
        startDuePolls();
        CompletableFuture<PolledFeed> done = polled.poll();
        if (done != null) {
            PolledFeed feed = done.join();
            output.collect(feed.poll());
            schedule.handedOn(feed, clock.instant());
            startDuePolls();
        }
        if (!polled.isEmpty()) {
            return InputStatus.MORE_AVAILABLE;
        }
        if (noMoreSplits && schedule.isFinished()) {
            return InputStatus.END_OF_INPUT;
        }
        rest();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<FeedSplit> snapshotState(long checkpointId) {
        return schedule.snapshot();
    }

    @Override
    public void addSplits(List<FeedSplit> splits) {
        for (FeedSplit split : splits) {
            FeedSpec spec = specs.get(split.feedUrl());
            if (spec == null) {
                LOG.info("feed left out: no source file names it any more, {}", split.line());
            } else {
                LOG.info("feed taken, {}", split.line());
                schedule.add(spec, split);
            }
        }
        wake();
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        wake();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        poller.close();
    }

    private void startDuePolls() {
        for (var next = schedule.take(clock.instant()); next.isPresent(); next = schedule.take(clock.instant())) {
            FeedSpec spec = next.get().getKey();
            FeedSplit split = next.get().getValue();
            workers.execute(() -> {
                polled.add(poll(spec, split));
                wake();
            });
        }
    }

    private CompletableFuture<PolledFeed> poll(FeedSpec spec, FeedSplit split) {
        try {
            return CompletableFuture.completedFuture(poller.poll(spec, split));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Makes the next turn wait for a worker or for the next due time. A future that was handed out stays until it is
     * completed: the runtime goes on waiting for that one, whatever is handed out later.
     */
    private void rest() {
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        CompletableFuture<Void> turn = available;
        if (alarm != null) {
            alarm.cancel(false);
        }
        schedule.wakeAt().ifPresent(due -> {
            long millis = Math.max(0, Duration.between(clock.instant(), due).toMillis()) + 1;
            alarm = timer.schedule(() -> turn.complete(null), millis, TimeUnit.MILLISECONDS);
        });
        if (!polled.isEmpty()) {
            turn.complete(null);
        }
    }

    private void wake() {
        available.complete(null);
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MAX_WORKERS,
                MAX_WORKERS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                FeedReader::daemon);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "feed-reader");
        thread.setDaemon(true);
        return thread;
    }
}
