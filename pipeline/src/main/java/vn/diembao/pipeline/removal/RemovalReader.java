package vn.diembao.pipeline.removal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
import vn.diembao.pipeline.history.Sighting;

/**
 * Hands on what is to be removed and asks again after a while; in a run that ends by itself it asks once, until it is
 * answered. While the index does not answer nothing is removed, and nothing is forgotten (row 52).
 */
final class RemovalReader implements SourceReader<Sighting, RemovalSource.Nothing> {
    private static final Logger LOG = LoggerFactory.getLogger(RemovalReader.class);

    private final RemovalOrders orders;
    private final boolean goesOn;
    private final Duration every;
    private final Clock clock;
    private final Queue<Sighting> found = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, RemovalReader::daemon);
    private volatile CompletableFuture<Void> available = CompletableFuture.completedFuture(null);
    private volatile boolean answered;

    /** @param goesOn false in a run that ends by itself */
    RemovalReader(RemovalOrders orders, boolean goesOn, Duration every, Clock clock) {
        this.orders = orders;
        this.goesOn = goesOn;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public void start() {
        var unused = worker.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Sighting> output) {
        // Looked at before the queue: orders are there before the answer is told.
        boolean last = answered && !goesOn;
        Sighting order = found.poll();
        if (order != null) {
            output.collect(order);
            return InputStatus.MORE_AVAILABLE;
        }
        if (last) {
            return InputStatus.END_OF_INPUT;
        }
        rest();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    /** Nothing is kept: a run that begins again asks for all of it again. */
    @Override
    public List<RemovalSource.Nothing> snapshotState(long checkpointId) {
        return List.of();
    }

    @Override
    public void addSplits(List<RemovalSource.Nothing> splits) {
        // There are none.
    }

    @Override
    public void notifyNoMoreSplits() {
        // There are none.
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        orders.close();
    }

    private void ask() {
        if (answered && !goesOn) {
            return;
        }
        try {
            found.addAll(orders.next(clock.instant()));
            answered = true;
            available.complete(null);
        } catch (IOException | RuntimeException e) {
            LOG.info("what is to be removed cannot be asked for now, why={}", e.toString());
        }
    }

    /** A future that was handed out stays until it is completed: the runtime goes on waiting for that one. */
    private void rest() {
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        if (!found.isEmpty() || (answered && !goesOn)) {
            available.complete(null);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "removal-reader");
        thread.setDaemon(true);
        return thread;
    }
}
